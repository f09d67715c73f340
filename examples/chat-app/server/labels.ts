import { randomUUID } from "node:crypto";

const PRODUCER = "001191330106MA0000007Q00001";

export interface Aigc {
  Label: "1";
  ContentProducer: string;
  ProduceID: string;
  ReservedCode1: string;
  ContentPropagator: string;
  PropagateID: string;
  ReservedCode2: string;
}

/** 首次写入时传播者与生成者相同。 */
export function aigc(kind: "txt" | "img"): Aigc {
  const id = `xh-${kind}-${randomUUID()}`;
  return {
    Label: "1",
    ContentProducer: PRODUCER,
    ProduceID: id,
    ReservedCode1: "",
    ContentPropagator: PRODUCER,
    PropagateID: id,
    ReservedCode2: "",
  };
}

/** 图片：写入 XMP 的一段，写后由调用方回读核对。 */
export function xmp(label: Aigc): string {
  const value = JSON.stringify({ AIGC: label }).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<rdf:Description xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" TC260:AIGC="${value}"/>`;
}

/** 文本导出：文件头写元数据，文末保留显式标识。 */
export function exportMarkdown(body: string, label: Aigc): string {
  const head = Object.entries(label).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`).join("\n");
  return `---\nAIGC:\n${head}\n---\n\n${body}\n\n内容由 AI 生成\n`;
}
