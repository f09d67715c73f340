import { useState } from "react";
import { register } from "../api";

const AGREEMENT = { version: "2.1", href: "/terms" };
const PRIVACY = { version: "1.4", href: "/privacy" };

// 默认不勾选；同意的版本与时间随注册请求写入 consent_records。
export function AcceptAgreement({ phone, code, ageBand }: { phone: string; code: string; ageBand: string }) {
  const [accepted, setAccepted] = useState(false);
  const submit = () =>
    register({
      phone,
      code,
      ageBand,
      consent: { agreement: AGREEMENT.version, privacy: PRIVACY.version, at: new Date().toISOString() },
    });
  return (
    <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <label>
        <input type="checkbox" checked={accepted} onChange={() => setAccepted(!accepted)} />
        我已阅读并同意<a href={AGREEMENT.href}>《用户服务协议》</a>和<a href={PRIVACY.href}>《隐私政策》</a>
      </label>
      <button disabled={!accepted}>同意并注册</button>
    </form>
  );
}
