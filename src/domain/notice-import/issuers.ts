const OFFICE = new RegExp('(?:局|委员会|办公室|政府|中心|医院|卫生院|学校|小学|中学|学院|幼儿园|党委|县委|部|站|所|队|馆|院|公司|小组|防指|厅|社|会|处)'
  + '(?:[（(][^）)]*[）)])?$', 'u');

/** True when a text ends like the name of an office or body that publishes. */
export function isOffice(text: string): boolean {
  return text.length >= 3 && text.length <= 60 && !/[。；;，,！？：:]/u.test(text) && OFFICE.test(text);
}

/** 发布机构, one by one. They are parted by 、 or by spaces, only where each part is an office's name by itself. */
export function splitIssuers(text: string): readonly string[] {
  const whole = text.trim();
  if (whole === '') return [];
  for (const separator of [/[、，,；;/]|\s+/u, /\s+/u, /[、]/u]) {
    const parts = whole.split(separator).map((p) => p.trim()).filter((p) => p !== '');
    if (parts.length > 1 && parts.every(isOffice)) return parts;
  }
  return [whole];
}
