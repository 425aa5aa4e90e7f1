import type { DraftState, DraftStep, ReviewCheck } from '../../../domain/draft/draft.ts';
import type { Role } from '../../../domain/access/role.ts';

const state: Record<DraftState, string> = {
  draft: '草稿', returned: '已退回', submitted: '待审核', reviewed: '待签发', scheduled: '定时发布', issued: '已发布', discarded: '已作废',
};
/** What has to happen next, for whoever looks at it. */
const nextStep: Record<DraftState, string> = {
  draft: '下一步：写完后提交审核', returned: '下一步：按意见修改，再次提交', submitted: '下一步：由审核人审核', reviewed: '下一步：由签发人签发',
  scheduled: '下一步：到时间自动发布', issued: '已在公开栏上', discarded: '不再继续',
};
const step: Record<DraftStep, string> = {
  save: '保存', submit: '提交审核', recall: '撤回提交', review: '审核通过', return: '退回', issue: '签发', unschedule: '取消定时', discard: '作废',
};
const check: Record<ReviewCheck, string> = {
  content: '内容：事实、数字、日期、文号与来源一致', privacy: '隐私：没有身份证号、银行卡号、电话、详细住址等个人信息', secrecy: '保密：不含国家秘密、商业秘密和工作秘密',
};
const role: Record<Role, string> = {
  author: '撰稿', reviewer: '审核', issuer: '签发', supervisor: '监督', county: '县政府信息公开办', admin: '管理员',
};

/** The strings of the console. */
export const zhCnConsole = {
  title: '工作台', product: '明栏工作台',
  nav: { label: '工作台', work: '待办', outbox: '发件箱', settings: '我的账号', signOut: '退出', skip: '跳到正文', shortcuts: '快捷键' },
  online: { offline: '没有网络', offlineHint: '看不到别人的新进展；本机上的内容都还在。' },
  signIn: {
    title: '登录工作台', name: '用户名', password: '密码', code: '动态验证码', codeHint: '认证器应用上的 6 位数字，或一个恢复码。账号没有启用双因素时留空。', submit: '登录', busy: '正在登录…',
    wrong: '用户名、密码或验证码不对', wrongHint: '请逐项核对后重试；每个验证码只能用一次，等下一个出现再输入。',
    wait: (seconds: number) => `试得太多了，请过 ${seconds} 秒再试`, offline: '没有连上网络', offlineHint: '登录需要网络。这台设备上的内容都还在，连上网络后再试。',
    ended: '登录已失效，请重新登录', endedHint: '登录期限已到，或在别处被结束。', leftOffline: '已退出。连上网络后，服务器上的登录也会结束。', other: '没有登录成功',
    notErased: '已退出，但本机上的内容没能清除', notErasedHint: '请关掉这个网站的其他页面，再重新打开本页：会自动再清除一次。',
  },
  password: {
    title: '先换一个自己的密码', why: '现在的密码是别人给你的。换成只有自己知道的，再继续。', change: '更改密码', current: '现在的密码', next: '新密码', nextHint: '12 个字以上，任何字符都可以；几个不相干的词连起来就很好。',
    submit: '更改密码', done: '密码已更改；其他设备上的登录已经结束。',
    weak: { 'password-too-short': '新密码至少要 12 个字', 'password-too-long': '新密码最多 128 个字', 'password-easy-to-guess': '新密码太容易猜到：换几个不相干的词', 'password-same': '新密码和现在的一样' } as Record<string, string>,
    wrong: '现在的密码或验证码不对',
  },
  factor: {
    title: '启用双因素验证', why: '审核、签发和管理都需要第二道验证。请准备一部装有认证器应用的手机。', start: '开始启用', scan: '第一步：用认证器应用扫描', qr: '认证器密钥的二维码', orType: '扫不了时，手工输入这个密钥',
    confirm: '第二步：输入应用上显示的 6 位数字', submit: '确认', wrong: '验证码不对；看一下手机的时间是否准确，再输入下一个验证码。',
  },
  recovery: {
    title: '恢复码', why: '手机丢了或换了，用恢复码登录，每个只能用一次。只在这里显示这一次。', print: '打印', copy: '复制', copied: '已复制', kept: '我已经把恢复码保存在安全的地方', go: '继续', renew: '换一组恢复码',
  },
  proof: { title: '请再证明一次是你本人', why: '更改账号安全设置前，需要再输入一次密码和验证码。', submit: '确认', cancel: '取消', wrong: '密码或验证码不对' },
  work: {
    title: '待办', refresh: '刷新', loading: '正在读取…',
    groups: { mine: '我的草稿', review: '待审核', issue: '待签发', board: '已发布', scheduled: '定时发布' },
    empty: { title: '现在没有要办的事', hint: '别人提交给你的，会出现在这里。' },
    own: '只在本机的草稿', choose: '从左边选一件', updated: '最后改动', by: '撰稿', untitled: '（还没有标题）', owes: '补审未完成', offline: '没有网络，暂时读不到待办',
  },
  draft: {
    preview: '读者将看到的样子',
    back: '返回待办', state: '状态', version: (n: number) => `第 ${n} 版`, history: '经办记录', comments: '意见', gone: '这一件已经不在了', noText: '正文还是空的',
    failed: '没有办成', conflict: '别人刚刚改动过：已换成最新的，请看过再办', done: '已办理', sending: '正在办理…', queued: '已记在本机，连上网络后自动发送',
  },
  outbox: {
    send: '现在发送', empty: '没有办理过的事', unread: '读不出发件箱', unresolved: '没有办成，请再试一次', again: '再发一次', theirs: '用服务器上的', apart: '把我的另存为新草稿',
    state: { queued: '待发送', sending: '发送中', done: '已收到', refused: '未被接受', conflict: '有冲突', replaced: '已另行处理' },
    kind: {
      'draft.save': '保存', 'draft.submit': '提交审核', 'draft.recall': '撤回提交', 'draft.review': '审核通过', 'draft.return': '退回', 'draft.issue': '签发', 'draft.unschedule': '取消定时', 'draft.discard': '作废',
      'posting.withdraw': '撤回', 'posting.remove': '误发删除', 'posting.extend': '延长公示', 'warning.lift': '解除预警',
    },
  },
  leave: { title: '还有内容没有发送', said: (drafts: number, operations: number): string => `这台设备上有 ${drafts} 份草稿、${operations} 次办理还没有发到服务器。退出会清除它们。可以先存成文件，在别的设备上恢复。`, stay: '先不退出', rescue: '存成文件', leave: '丢弃并退出' },
  newDraft: { board: '发布到', begin: '新建', template: '用模板写' },
  write: { saving: '…', saved: '已保存在本机', failed: '没有存住：请检查存储空间，先不要离开', elsewhere: '另一个页面刚改过这一件，请重新打开', submitted: '已提交审核', blanks: (n: number): string => `还有 ${n} 处“填”没有填好：填完再提交`, fleeting: '这台设备存不住内容：离开前请先提交' },
  photo: {
    waiting: '正在打开…', failed: '没有打开：请检查网络后再试', sending: '正在上传照片…', offline: '照片没有传上去：没有连上网络。照片还在这里，连上后再试。', signIn: '登录已失效，照片没有传上去：请另开一页登录后，回到这里再试。',
    refused: '服务器没有收下这张照片：请换一张，或缩小后再试。', again: '再试一次', close: '不要这张照片',
  },
  review: { title: '审核', checks: '逐项确认', check, pass: '审核通过', back: '退回修改', reason: '退回意见', reasonHint: '写清楚要改什么。', needAll: '三项都确认后才能通过', needReason: '请写明退回意见' },
  issue: {
    title: '签发', now: '立即发布', later: '定时发布', at: '发布时间', submit: '签发', confirm: '签发后，关注这个公开栏的手机几秒内就能看到。',
    urgentWhy: '先发布、后补审的理由', urgent: '紧急发布（先发布后补审）', needTime: '请填写发布时间', needReason: '请写明理由',
  },
  settings: {
    title: '我的账号', sessions: '登录中的设备', current: '这台设备', end: '结束', endOthers: '结束其他所有登录', seen: '最近使用', roles: '岗位', security: '账号安全', ended: '已结束',
  },
  state, nextStep, step, role,
  problem: { 'own-draft': '自己写的不能自己审核或签发', 'not-permitted': '你没有办理这一步的权限', 'wrong-state': '现在的状态不能办理这一步', 'not-signed-in': '请重新登录' } as Record<string, string>,
};
