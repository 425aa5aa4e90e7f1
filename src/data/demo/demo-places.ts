/** Boards on which the demo puts its postings, and who signs there. */
export interface DemoPlace { readonly board: string; readonly issuer: string; readonly issuedBy: string }

function place(board: string, issuer: string, signs: string): DemoPlace {
  return { board, issuer, issuedBy: `${signs}（签发，演示）` };
}

function township(board: string, name: string): DemoPlace {
  return place(board, `安溪县${name}人民政府`, `${name}人民政府`);
}

function village(board: string, town: string, name: string): DemoPlace {
  return place(board, `${town}${name}村民委员会`, `${town}人民政府`);
}

/** The county signs by department. */
export function county(issuer: string): DemoPlace {
  return place('350524', issuer, issuer);
}

export const HUTOU = township('350524102', '湖头镇');
export const SHANGQING = township('350524203', '尚卿乡');
export const XIPING = township('350524112', '西坪镇');
export const GANDE = township('350524110', '感德镇');
export const XIANGHUA = township('350524208', '祥华乡');
export const TAOZHOU = township('350524209', '桃舟乡');
export const HENGSHAN = village('350524102211', '湖头镇', '横山村');
export const SHANDU = village('350524102215', '湖头镇', '山都村');
export const ZHONGSHAN = village('350524203207', '尚卿乡', '中山村');
export const ZAOMEI = village('350524203212', '尚卿乡', '灶美村');
export const NANYAN = village('350524112209', '西坪镇', '南岩村');
export const HUAIZHI = village('350524110214', '感德镇', '槐植村');
