// What VS Code shows in a JSON file: json.mjs SCHEMA FILE reads places from standard input, one `LINE COLUMN`
// a line, whose numbers begin at 0, and prints {"faults": [message], "hovers": [text]}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { getLanguageService, TextDocument } = createRequire(import.meta.url)("vscode-json-languageservice");

const [schema, file] = process.argv.slice(2);
const service = getLanguageService({ schemaRequestService: async () => readFileSync(schema, "utf8") });
service.configure({ validate: true, schemas: [{ uri: pathToFileURL(schema).href, fileMatch: ["*"] }] });

const document = TextDocument.create(pathToFileURL(file).href, "json", 1, readFileSync(file, "utf8"));
const parsed = service.parseJSONDocument(document);
const faults = await service.doValidation(document, parsed);
const hovers = [];
for (const place of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const [line, character] = place.split(" ").map(Number);
  const hover = await service.doHover(document, { line, character }, parsed);
  hovers.push(hover ? hover.contents.join("\n") : "");
}
process.stdout.write(JSON.stringify({ faults: faults.map((fault) => fault.message), hovers }));
