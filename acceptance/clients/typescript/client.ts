// A citizen's website: files a case through the one-stop and another with the line itself, uploads a file, reads the matter.
import { randomUUID } from "node:crypto";
import createClient from "openapi-fetch";
import type { components as GatewayTypes, paths as Gateway } from "./generated/gateway.js";
import type { paths as Mediation } from "./generated/mediation.js";
import type { paths as Consultation } from "./generated/consultation.js";

const baseUrl = process.env.ONESTOP_GATEWAY ?? "http://127.0.0.1:8080";
const headers = { Authorization: `Bearer ${process.env.ONESTOP_TOKEN ?? ""}` };
const gateway = createClient<Gateway>({ baseUrl, headers });
const mediation = createClient<Mediation>({ baseUrl, headers });
const consultation = createClient<Consultation>({ baseUrl, headers });

type Problem = GatewayTypes["schemas"]["Problem"];

function taken<T>(what: string, answer: { data?: T; error?: Problem; response: Response }): T {
  if (answer.data === undefined) {
    throw new Error(`${what}: ${answer.response.status} ${answer.error?.detail ?? ""}`);
  }
  return answer.data;
}

function holds(held: boolean, what: string): void {
  if (!held) {
    throw new Error(`does not hold: ${what}`);
  }
  console.log(`✓ typescript: ${what}`);
}

const village = "210381104205";

const asked = taken(
  "a question to the triage",
  await gateway.POST("/api/one-stop/requests", {
    params: { header: { "Idempotency-Key": randomUUID() } },
    body: { answers: [] },
  }),
);
holds(!asked.reference && asked.asking?.id === "where", "the triage asks, typed, with what may be null");

const key = randomUUID();
const form: GatewayTypes["schemas"]["OneStopForm"] = {
  line: "MEDIATION",
  kind: "NEIGHBOUR",
  area: village,
  request: "请邻居拆除堵住通道的围墙",
  narrative: "邻居把我家出门的路砌墙堵上了。",
  respondents: [{ person: { name: "钱广发（样例）", identityNumber: "210381197503074518" } }],
};
const opened = taken(
  "the case",
  await gateway.POST("/api/one-stop/requests", { params: { header: { "Idempotency-Key": key } }, body: form }),
);
const reference = opened.reference ?? "";
const matterOfCase = opened.matter ?? "";
holds(reference !== "" && matterOfCase !== "", `a case through the one-stop: ${reference}, ${opened.status?.title.en}`);

const bytes = new TextEncoder().encode("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
const file = taken(
  "the file",
  await mediation.POST("/api/mediations/attachments", {
    params: { query: { name: "wall.pdf" }, header: { "Idempotency-Key": randomUUID() } },
    body: bytes as unknown as string, // the generator has no type for bytes
    bodySerializer: () => bytes,
    headers: { "Content-Type": "application/octet-stream" },
  }),
);
holds(file.size === bytes.length, `a file of ${file.size} bytes, ${file.type}`);

const read = await mediation.GET("/api/mediations/{reference}", { params: { path: { reference: reference } } });
const seen = taken("the case itself", read);
const etag = read.response.headers.get("ETag");
holds(etag !== null && seen.agreement === null, `the case itself, version ${etag}, with no agreement yet`);
const applicant = seen.parties.find((party) => party.role === "APPLICANT");
const attached = taken(
  "the file with the case",
  await mediation.POST("/api/mediations/{reference}/attachments", {
    params: {
      path: { reference: reference },
      header: { "If-Match": etag ?? "", "Idempotency-Key": randomUUID() },
    },
    body: { party: applicant?.key ?? "", attachments: [file.id] },
  }),
);
holds(attached.attachments.includes(file.id), "the file belongs to the case");

const question = taken(
  "the question",
  await consultation.POST("/api/consultations", {
    params: { header: { "Idempotency-Key": randomUUID() } },
    body: { channel: "WEBSITE", area: village, topic: "NEIGHBOUR", question: "围墙堵路，应当找谁？" },
  }),
);
holds(question.deadlines.length >= 0 && question.urgency === null, `a case with the line itself: ${question.reference}`);

let cases: string[] = [];
for (let tries = 0; tries < 60 && !cases.includes(reference); tries++) {
  const matter = await gateway.GET("/api/one-stop/matters/{id}", { params: { path: { id: matterOfCase } } });
  cases = matter.data?.matter.cases.map((each) => each.reference) ?? [];
  await new Promise((later) => setTimeout(later, 250)); // the register learns of a case by its event
}
holds(cases.includes(reference), `the matter ${matterOfCase} with its case`);
