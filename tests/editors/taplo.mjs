// taplo's language server over standard input and output: the Wasm build that its VS Code extension runs,
// since the builds on npm and PyPI that are commands leave the server out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";

const { TaploLsp } = createRequire(import.meta.url)("@taplo/lsp");

const environment = {
  now: () => new Date(),
  envVar: () => undefined,
  envVars: () => [],
  stdErrAtty: () => false,
  stdin: async () => new Uint8Array(),
  stdout: async (bytes) => bytes.length,
  stderr: async (bytes) => bytes.length,
  glob: () => [],
  readFile: async (path) => readFileSync(path),
  writeFile: async () => {},
  // It asks for the folder of files that belong to none, too, whose address is no file.
  urlToFilePath: (url) => (url.startsWith("file:") ? fileURLToPath(url) : "/"),
  isAbsolute,
  cwd: () => process.cwd(),
  findConfigFile: () => undefined,
};

function write(message) {
  const body = Buffer.from(JSON.stringify(message));
  process.stdout.write(`Content-Length: ${body.length}\r\n\r\n`);
  process.stdout.write(body);
}

const server = await TaploLsp.initialize(environment, { onMessage: write });
let pending = Buffer.alloc(0);
for await (const chunk of process.stdin) {
  pending = Buffer.concat([pending, chunk]);
  for (;;) {
    const head = pending.indexOf("\r\n\r\n");
    const length = head < 0 ? NaN : Number(/Content-Length: (\d+)/i.exec(pending.subarray(0, head))[1]);
    if (!(pending.length >= head + 4 + length)) break;
    server.send(JSON.parse(pending.subarray(head + 4, head + 4 + length)));
    pending = pending.subarray(head + 4 + length);
  }
}
