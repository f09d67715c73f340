import { consents } from "./store";

export const TERMS = { version: "3.0", href: "https://yun.example.cn/terms" };

// 通过实名认证后才显示“同意”按钮；记录版本、时间和操作人。
export async function acceptTerms(account: string, operator: string): Promise<void> {
  await consents.insert({ account, operator, terms: TERMS.version, at: new Date().toISOString() });
}
