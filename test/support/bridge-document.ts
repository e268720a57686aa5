import { join } from 'node:path';
import { bundle, createConfig, lint } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { projectFolder } from '../../scripts/places.ts';

export const bridgeDocumentPath = join(projectFolder, 'docs', 'payments-bridge.openapi.yaml');

type Content = { content?: Record<string, { schema: object }> };
type Operation = { requestBody?: Content; responses: Record<string, Content> };
type Parsed = { paths: Record<string, Record<string, Operation>> };

/** What the document says of what goes over the line. */
export interface BridgeDocument {
  /** What is wrong with a request, or an answer to it, by the document; empty: nothing. `body` of a GET is not looked at. */
  faultsOfRequest(method: string, path: string, body: unknown): string[];
  faultsOfAnswer(method: string, path: string, status: number, body: unknown): string[];
}

/** Rule and place of each problem; the recommended rules, none left out. */
export async function problemsOf(path: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lint({ ref: path, config });
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

export async function readBridgeDocument(): Promise<BridgeDocument> {
  const config = await createConfig({ extends: ['recommended'] });
  const { bundle: whole } = await bundle({ ref: bridgeDocumentPath, config, dereference: true });
  const { paths } = whole.parsed as Parsed;
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
  const faultsOf = (schema: object | undefined, body: unknown): string[] => {
    if (!schema) return ['the document knows no such body'];
    const isValid = ajv.compile(schema);
    return isValid(body)
      ? []
      : (isValid.errors ?? []).map((each) => `${each.instancePath} ${each.message ?? ''}`);
  };
  const operationOf = (method: string, path: string): Operation | undefined => {
    const template = Object.keys(paths).find((each) => new RegExp(`^${patternOf(each)}$`).test(path));
    return paths[template ?? '']?.[method.toLowerCase()];
  };
  const jsonOf = (content: Content | undefined) => content?.content?.['application/json']?.schema;
  return {
    faultsOfRequest: (method, path, body) => {
      const operation = operationOf(method, path);
      if (!operation) return [`the document knows no ${method} ${path}`];
      return operation.requestBody ? faultsOf(jsonOf(operation.requestBody), body) : [];
    },
    faultsOfAnswer: (method, path, status, body) =>
      faultsOf(jsonOf(operationOf(method, path)?.responses[String(status)]), body),
  };
}

/** Only what its schema would let through. */
function patternOf(template: string): string {
  const digits: Record<string, number> = { creditorFiscalCode: 11, noticeNumber: 18, iuv: 17 };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => `\\d{${digits[name] ?? 0}}`);
}
