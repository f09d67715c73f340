import 'package:flutter/material.dart';

/// Shows the agreement before sign-up.
class AgreementPage extends StatelessWidget {
  const AgreementPage({super.key});

  // FIXME: move the text to a file
  @override
  Widget build(BuildContext context) {
    return ListView(children: const [
      Text('Marble Tutor service agreement'),
      Text('Version 1.0, effective from 1 October 2026.'),
      Text('1. What you can do'),
      Text('You can ask Marble Tutor questions about your homework, keep its answers and have them deleted, and you can leave the service at any time.'),
      Text('2. What you must do'),
      Text('You must tell us your true age, must not share your account with others, and must follow the rules of your school and the law.'),
      Text('3. What we must do'),
      Text('We must keep Marble Tutor safe and reliable, correct mistakes that are reported to us, and answer for the service as its provider under the law.'),
      Text('4. What is not allowed'),
      Text('You must not ask for violent, pornographic or illegal content, must not bully others and must not cheat in exams.'),
      Text('5. If you break the rules'),
      Text('First you get a warning; then we restrict some functions; in serious cases we suspend or terminate the account and tell the authorities.'),
      Text('6. AI marks'),
      Text('Each answer bears the mark "AI-generated". The same label is written into the metadata of files.'),
      Text('7. Answers can be wrong'),
      Text('The answers may be incorrect or out of date. Check them with your teacher and do not rely on them alone.'),
      Text('8. Your data'),
      Text('We use personal information only as our privacy policy says.'),
      Text('9. Pupils and parents'),
      Text('Pupils under 14 need the consent of a parent or guardian. Minor mode stops after 40 minutes a day.'),
      Text('10. Changes'),
      Text('We tell you seven days before we change this agreement.'),
    ]);
  }
}
