// The desk's own words. Shared ones (outcomes, states of appointments, hazards) come from the widget's dictionary.
import { t as shared } from '../widget/i18n.js';
export { speak } from '../widget/i18n.js';
import { language } from '../widget/i18n.js';

const zh = {
  desk: '客服工作台', 'sign-in': '登录', name: '账号', password: '密码', 'sign-in-failed': '账号或密码不对', 'sign-out': '退出登录', loading: '正在打开…',
  online: '在线', busy: '忙碌', away: '离开', presence: '我的状态', load: '{load}/{capacity} 位', sound: '提示音', 'sound-on': '关闭提示音', 'sound-off': '打开提示音', help: '快捷键',
  queue: '排队', mine: '我的会话', all: '全部进行中', 'queue-empty': '没有人在等', 'mine-empty': '还没有接入会话', waited: '已等 {time}', unread: '{n} 条新消息', 'next-up': '有 {n} 位在等',
  'priority-danger': '危险', 'priority-high': '优先', 'priority-normal': '', 'priority-low': '', 'mood-worried': '焦急', 'mood-upset': '不满', 'mood-angry': '生气', 'mood-calm': '', late: '超时',
  anonymous: '访客', pick: '从左边选择一个会话', accept: '接入', 'take-over': '接管', 'return-to-bot': '交还机器人', transfer: '转接', close: '结束', lost: '这位客户已被其他同事先接入', 'owned-by': '由 {name} 接待', 'mode-bot': '机器人接待中', 'mode-queued': '等待接入', 'mode-human': '人工接待中', 'mode-closed': '已结束',
  reply: '回复客户', note: '内部备注', 'reply-placeholder': '回复客户…（Enter 发送，Shift+Enter 换行，/ 常用语）', 'note-placeholder': '只有同事能看到…', send: '发送', 'save-note': '保存备注', 'not-owner': '接入后才能回复', suggestions: '建议回复', 'too-long': '最多 2000 字',
  customer: '客户与产品', 'customer-name': '称呼', facts: '已知信息', checks: '已做自检', decisions: '保修判定', appointments: '预约', promises: '已作承诺', flags: '安全与风险', notes: '备注', summary: '交接摘要', aid: '模型写的摘要（仅供参考）', packet: '客户资料', 'no-packet': '还没有资料', phone: '电话', address: '地址', product: '产品', model: '型号', channel: '渠道', due: '期限 {at}',
  'said-customer': '客户说', 'said-agent': '客服填写', 'said-identity': '登录信息', 'said-derived': '推算', 'said-system': '系统', 'said-document': '凭证', 'check-solved': '已解决', 'check-unsolved': '未解决', 'check-stopped': '中途停止', 'check-open': '进行中', 'promise-open': '待办', 'promise-kept': '已兑现', 'promise-missed': '已超期', settled: '已解除',
  'close-title': '结束会话', 'close-reason': '原因', 'reason-solved': '已解决', 'reason-unreachable': '客户无回应', 'reason-duplicate': '重复咨询', 'reason-other': '其他', 'transfer-title': '转接会话', 'transfer-to': '转给', 'transfer-skill': '技能组', 'transfer-note': '交接说明', cancel: '取消', confirm: '确定', 'canned-title': '常用语', search: '搜索…', 'none-found': '没有找到', 'help-title': '键盘快捷键',
  'key-jk': '上一个、下一个会话', 'key-a': '接入', 'key-r': '交还机器人', 'key-t': '转接', 'key-x': '结束会话', 'key-n': '写备注', 'key-i': '写回复', 'key-slash': '常用语', 'key-esc': '离开输入框、关闭窗口', 'key-help': '显示本页',
  'state-connecting': '正在连接…', 'state-waiting': '连接中断，正在重连…', 'state-offline': '网络已断开', 'state-polling': '实时连接不可用，改为定时刷新', 'state-replaced': '工作台已在其他窗口打开', 'use-here': '在这里继续', retry: '重试', failed: '没有成功，请再试一次', customerTyping: '客户正在输入…', 'read-to': '客户已读', attachment: '[附件]', 'turn-bot': '机器人', more: '资料', 'new-assigned': '有新会话分配给您',
  'card-slots': '给出 {n} 个可约时段', 'card-check': '自检 第 {step} 步/{of}', 'card-contacts': '给出联系方式', 'card-rating': '邀请评价', 'card-appointment': '预约', dismiss: '知道了', resend: '未送达，点此重发',
};

const en = {
  desk: 'Agent desk', 'sign-in': 'Sign in', name: 'Name', password: 'Password', 'sign-in-failed': 'Name or password is wrong', 'sign-out': 'Sign out', loading: 'Opening…',
  online: 'Online', busy: 'Busy', away: 'Away', presence: 'My state', load: '{load}/{capacity}', 'sound-on': 'Turn sound off', 'sound-off': 'Turn sound on', help: 'Shortcuts',
  queue: 'Queue', mine: 'Mine', all: 'All open', 'queue-empty': 'Nobody is waiting', 'mine-empty': 'No conversation yet', waited: '{time}', unread: '{n} new', 'next-up': '{n} waiting',
  'priority-danger': 'Danger', 'priority-high': 'High', 'mood-worried': 'worried', 'mood-upset': 'upset', 'mood-angry': 'angry', late: 'late',
  anonymous: 'Visitor', pick: 'Choose a conversation on the left', accept: 'Accept', 'take-over': 'Take over', 'return-to-bot': 'Return to bot', transfer: 'Transfer', close: 'Close', lost: 'A colleague was faster', 'owned-by': 'With {name}', 'mode-bot': 'With the bot', 'mode-queued': 'Waiting', 'mode-human': 'With a person', 'mode-closed': 'Closed',
  reply: 'Reply', note: 'Internal note', 'reply-placeholder': 'Reply… (Enter sends, Shift+Enter breaks the line, / canned replies)', 'note-placeholder': 'Only colleagues see this…', send: 'Send', 'save-note': 'Save note', 'not-owner': 'Accept first to reply', suggestions: 'Suggestions', 'too-long': 'At most 2000 characters',
  customer: 'Customer and product', 'customer-name': 'Name', facts: 'Facts', checks: 'Self-checks', decisions: 'Coverage', appointments: 'Appointments', promises: 'Promises', flags: 'Safety', notes: 'Notes', summary: 'Summary', aid: 'Summary by a model (for orientation only)', packet: 'Packet', 'no-packet': 'Nothing yet', phone: 'Phone', address: 'Address', product: 'Product', model: 'Model', channel: 'Channel', due: 'due {at}',
  'said-customer': 'customer', 'said-agent': 'agent', 'said-identity': 'sign-in', 'said-derived': 'derived', 'said-system': 'system', 'said-document': 'document', 'check-solved': 'solved', 'check-unsolved': 'unsolved', 'check-stopped': 'stopped', 'check-open': 'open', 'promise-open': 'open', 'promise-kept': 'kept', 'promise-missed': 'missed', settled: 'settled',
  'close-title': 'Close conversation', 'close-reason': 'Reason', 'reason-solved': 'Solved', 'reason-unreachable': 'No answer', 'reason-duplicate': 'Duplicate', 'reason-other': 'Other', 'transfer-title': 'Transfer', 'transfer-to': 'To', 'transfer-skill': 'Skill', 'transfer-note': 'Note', cancel: 'Cancel', confirm: 'OK', 'canned-title': 'Canned replies', search: 'Search…', 'none-found': 'Nothing found', 'help-title': 'Keyboard shortcuts',
  'key-jk': 'Next, previous conversation', 'key-a': 'Accept', 'key-r': 'Return to bot', 'key-t': 'Transfer', 'key-x': 'Close', 'key-n': 'Write a note', 'key-i': 'Write a reply', 'key-slash': 'Canned replies', 'key-esc': 'Leave the field, close a window', 'key-help': 'This page',
  'state-connecting': 'Connecting…', 'state-waiting': 'Reconnecting…', 'state-offline': 'Offline', 'state-polling': 'No live connection, refreshing now and then', 'state-replaced': 'The desk is open in another window', 'use-here': 'Continue here', retry: 'Retry', failed: 'That did not work, please try again', customerTyping: 'The customer is typing…', 'read-to': 'Read', attachment: '[attachment]', 'turn-bot': 'Bot', more: 'Packet', 'new-assigned': 'A new conversation is yours',
  'card-slots': '{n} times offered', 'card-check': 'Self-check step {step}/{of}', 'card-contacts': 'Contacts given', 'card-rating': 'Asked for a rating', 'card-appointment': 'Appointment', dismiss: 'OK', resend: 'Not delivered, tap to resend',
};

/** The desk's text for a key, else the shared one; an empty text is a text (nothing to show). */
export function t(key, values = {}, otherwise = key) {
  const words = language === 'en' ? en : zh;
  const text = words[key];
  if (text === undefined) return shared(key, values, otherwise);
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
