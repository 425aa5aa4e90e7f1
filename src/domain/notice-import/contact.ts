import type { ContactBlock } from '../posting/block.ts';

const PHONE = '(?:\\(?0\\d{2,3}\\)?[-—－\\s]?\\d{7,8}(?:[-转]\\d{1,5})?|400[-\\s]?\\d{3}[-\\s]?\\d{4}|1[3-9]\\d{9}|\\d{7,8}|1\\d{2,4})';
const PHONES = new RegExp(`^${PHONE}(?:\\s*[、，,；;/或]\\s*${PHONE}|\\s+${PHONE})*[。；;]?$`, 'u');
const LABELLED = /^([\p{Script=Han}、（）()]{0,16}(?:电话|热线|传真))\s*[：:为]?\s*(.+)$/u;
const PERSON = /^联系人\s*[：:]\s*([^\d：:，；。]{1,20}?)[，；,;\s]*((?:联系|咨询)?电话)\s*[：:]?\s*(.+)$/u;
const PLACE = /^(?:联系|通讯|办公|受理|收件)?地址\s*[：:]\s*(.+)$/u;
const HOURS = /^(?:办公|受理|接听|工作)时间\s*[：:]\s*(.+)$/u;

/** 联系电话, 监督电话 … with nothing but numbers behind it; null when the line says more. */
export function readContact(line: string): ContactBlock | null {
  const person = PERSON.exec(line);
  if (person && PHONES.test(person[3] ?? '')) {
    return { type: 'contact', label: person[2] ?? '', person: (person[1] ?? '').trim(), phones: phonesIn(person[3] ?? '') };
  }
  const m = LABELLED.exec(line);
  if (!m || !PHONES.test(m[2] ?? '')) return null;
  return { type: 'contact', label: m[1] ?? '', phones: phonesIn(m[2] ?? '') };
}

/** A line that belongs to the contact above it: a further number, its address or its hours; null when it does not. */
export function extendContact(contact: ContactBlock, line: string): ContactBlock | null {
  if (PHONES.test(line)) return { ...contact, phones: [...contact.phones, ...phonesIn(line)] };
  const place = PLACE.exec(line);
  if (place && contact.address === undefined) return { ...contact, address: place[1] ?? '' };
  const hours = HOURS.exec(line);
  return hours && contact.hours === undefined ? { ...contact, hours: hours[1] ?? '' } : null;
}

function phonesIn(text: string): readonly string[] {
  return text.match(new RegExp(PHONE, 'gu')) ?? [];
}
