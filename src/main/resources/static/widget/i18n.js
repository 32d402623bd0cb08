// Every word that the widget itself says. What the bot says comes from the server.
const zh = {
  title: '售后服务', launcher: '打开售后咨询', 'launcher-unread': '打开售后咨询，{n} 条未读', close: '收起对话',
  large: '大', 'large-on': '使用大字', 'large-off': '恢复标准字号', person: '转人工', 'person-queued': '排队中', 'person-here': '人工服务',
  log: '对话记录', composer: '输入消息', placeholder: '请描述您的问题…', 'placeholder-human': '给客服发消息…', send: '发送', attach: '发送图片或 PDF', photograph: '拍照',
  'too-long': '最多 {max} 字，已超出 {n} 字', counter: '{n}/{max}', machine: '智能', 'machine-long': '智能助手，自动回复',
  me: '我', bot: '智能助手', agent: '客服', system: '系统',
  sending: '发送中', waiting: '待发送', failed: '未送达，点此重发', 'failed-final': '未送达，点此修改', read: '已读',
  typing: '正在输入', 'new-below': '新消息', today: '', yesterday: '昨天',
  connecting: '正在连接…', 'state-waiting': '连接中断，正在重连…', 'state-offline': '网络已断开，消息会在恢复后自动发出', 'state-polling': '网络较慢，消息可能稍有延迟',
  'state-replaced': '对话已在其他窗口打开', 'state-gone': '这次对话已结束', 'state-failed': '暂时连接不上',
  'use-here': '在这里继续', 'start-new': '开始新的对话', retry: '重试', 'no-connection': '暂时连接不上，请稍后再试',
  'mode-bot': '已回到智能助手', 'mode-queued': '正在为您转接人工客服', 'mode-human': '客服 {name} 已接入', 'mode-human-unnamed': '人工客服已接入', 'mode-closed': '本次对话已结束，继续发消息可再次咨询',
  'queue-position': '排队中，前面还有 {n} 位', 'queue-next': '排队中，下一位就是您', queue: '排队中，请稍候', 'queue-estimate': '，约 {n} 分钟',
  rated: '已评价 {n} 星', erased: '一条内容已应要求删除', 'stale-choice': '刚才的选项已过期，请从下面重新选择', choices: '快捷回复',
  citations: '依据 {n} 条', source: '来源', section: '条目 {section}', 'file-too-large': '文件不能超过 10 MB', 'no-attachments': '当前暂不支持发送图片', 'upload-failed': '图片没有传成功，请再试一次',
  more: '更多', transcript: '下载会话记录', 'my-data': '查看我的资料', erase: '删除我的资料', 'erase-ask': '会删除您的全部对话、图片和个人信息，删除后不能恢复。确定删除吗？', 'erase-yes': '确定删除', 'erase-no': '先不删',
  'erase-visits': '您还有没上门的预约，要怎么处理？', 'erase-cancel': '取消预约并删除', 'erase-keep': '保留预约，其余删除', 'erase-done': '您的资料已全部删除', helped: '有帮助', 'not-helped': '没帮助', drop: '不发了',
  uploading: '正在上传 {name}…', picture: '图片', pdf: 'PDF 文件', 'open-file': '查看文件', 'picture-of': '{who}发送的图片', jump: '跳到输入框',
  'step-of': '第 {step} / {of} 步', 'check-title': '故障自检', 'risk-power-off-first': '动手之前先断电', 'risk-technician': '这一步请交给师傅',
  'outcome-covered': '在免费保修范围内', 'outcome-covered-if-verified': '核实后可免费', 'outcome-inspect-first': '需先上门检测', 'outcome-paid': '需付费服务', 'outcome-paid-likely': '很可能需付费',
  'outcome-remedy-unavailable': '暂不能这样处理', 'outcome-contested': '资料说法不一，由人工核定', 'outcome-needs-facts': '还需要了解一些情况', 'outcome-out-of-scope': '不属于保修问题',
  coverage: '保修核对', until: '至 {date}', 'cov-reasons': '依据', 'cov-verify': '需要核实', 'cov-by': '由{who}核实', 'cov-contested': '资料中的不同说法', 'cov-advice': '建议', 'cov-remedies': '可以',
  'basis-whole-machine': '整机包修', 'basis-repair-warranty': '维修后保修', 'basis-installation-warranty': '安装保修', 'basis-return-window': '退货期内', 'basis-exchange-window': '换货期内',
  'remedy-repair': '维修', 'remedy-exchange': '换货', 'remedy-return': '退货', 'advice-stop-using': '请先停止使用', 'advice-ask-the-seller': '请联系销售方',
  'topic-default': '不同说法', 'topic-repair-warranty-period': '维修后保修期', 'by-technician': '上门师傅', 'by-agent': '人工客服', 'by-seller': '销售方', 'by-brand': '品牌方', 'by-customer': '您',
  slots: '可预约时段', 'slot-pick': '选择 {slot}', 'no-slots': '暂时没有可约的时段', 'more-days': '更多日期',
  appointment: '上门预约', draft: '待您确认', 'status-requested': '已提交', 'status-confirmed': '已确认', 'status-assigned': '已派师傅', 'status-on-the-way': '师傅在路上', 'status-done': '已完成', 'status-cancelled': '已取消',
  number: '预约号', copy: '复制', copied: '已复制', 'appt-service': '服务', 'appt-product': '产品', 'appt-symptom': '现象', 'appt-time': '时间', 'appt-contact': '联系人', 'appt-address': '地址',
  'service-repair': '维修', 'service-installation': '安装', 'service-safety-inspection': '安全检查', 'service-relocation': '移机', 'service-maintenance': '保养',
  emergency: '请先确保安全', call: '拨打 {number}', contacts: '联系方式', 'contact-verified': '已核实', 'contact-national': '全国统一', 'contact-unverified': '未经核实，不提供', 'contact-masked': '号码不完整，不提供', 'contact-false': '已知虚假，请勿拨打',
  rating: '这次服务怎么样？', star: '{n} 星', 'rating-comment': '想说点什么（选填）', 'rating-send': '提交评价', 'rating-thanks': '谢谢您的评价', unknown: '查看新版页面以显示此内容',
  'hazard-gas-leak': '疑似燃气泄漏', 'hazard-carbon-monoxide': '疑似一氧化碳', 'hazard-electric-shock': '触电危险', 'hazard-fire': '起火或冒烟', 'hazard-water-electric': '漏水碰到带电部位', 'hazard-overheating': '过热、烫伤危险',
  'hazard-refrigerant-leak': '制冷剂泄漏', 'hazard-person-trapped': '有人被困', 'hazard-broken-glass': '玻璃破裂', 'hazard-falling-part': '部件可能坠落', 'hazard-burst-pipe': '水管爆裂',
  'product-refrigerator': '冰箱', 'product-freezer': '冰柜', 'product-washing-machine': '洗衣机', 'product-gas-water-heater': '燃气热水器', 'product-electric-water-heater': '电热水器', 'product-gas-stove': '燃气灶', 'product-television': '电视机', 'product-range-hood': '油烟机', 'product-disinfection-cabinet': '消毒柜', 'product-integrated-stove': '集成灶', 'product-air-conditioner': '空调', 'product-central-air-conditioner': '中央空调', 'product-wall-hung-boiler': '壁挂炉', 'product-boiler': '锅炉', 'product-floor-heating': '地暖', 'product-solar-water-heater': '太阳能热水器', 'product-air-source-water-heater': '空气能热水器', 'product-air-source-heat-pump': '空气源热泵',
};

const en = {
  title: 'Service', launcher: 'Open service chat', 'launcher-unread': 'Open service chat, {n} unread', close: 'Close chat',
  large: 'Aa', 'large-on': 'Large type', 'large-off': 'Normal type', person: 'Talk to a person', 'person-queued': 'In queue', 'person-here': 'With a person',
  log: 'Conversation', composer: 'Message', placeholder: 'Your question…', 'placeholder-human': 'Write to the agent…', send: 'Send', attach: 'Send a picture or PDF', photograph: 'Take a photo',
  'too-long': 'At most {max} characters, {n} too many', machine: 'auto', 'machine-long': 'Assistant, automatic answer',
  me: 'Me', bot: 'Assistant', agent: 'Agent', system: 'System',
  sending: 'Sending', waiting: 'To be sent', failed: 'Not delivered, tap to resend', 'failed-final': 'Not delivered, tap to edit', read: 'Read',
  typing: 'is typing', 'new-below': 'New messages', yesterday: 'Yesterday',
  connecting: 'Connecting…', 'state-waiting': 'Connection lost, reconnecting…', 'state-offline': 'You are offline; messages go out when you are back', 'state-polling': 'Slow network, messages may be a little late',
  'state-replaced': 'The conversation is open in another window', 'state-gone': 'This conversation has ended', 'state-failed': 'No connection for now',
  'use-here': 'Continue here', 'start-new': 'Start a new conversation', retry: 'Retry', 'no-connection': 'No connection for now, please try later',
  'mode-bot': 'Back with the assistant', 'mode-queued': 'Bringing you to a person', 'mode-human': '{name} has joined', 'mode-human-unnamed': 'An agent has joined', 'mode-closed': 'This conversation has ended; write to go on',
  'queue-position': 'In the queue, {n} before you', 'queue-next': 'In the queue, you are next', queue: 'In the queue', 'queue-estimate': ', about {n} min',
  rated: 'Rated {n} stars', erased: 'A message was erased on request', 'stale-choice': 'That option has expired, please choose again', choices: 'Quick replies',
  citations: 'Based on {n}', source: 'Source', section: 'Section {section}', 'file-too-large': 'Files can be at most 10 MB', 'no-attachments': 'Pictures can’t be sent here', 'upload-failed': 'The picture was not sent, please try again',
  more: 'More', transcript: 'Download transcript', 'my-data': 'See my data', erase: 'Erase my data', 'erase-ask': 'This erases all your conversations, pictures and personal data for good. Erase them?', 'erase-yes': 'Erase', 'erase-no': 'Not now',
  'erase-visits': 'You have visits to come. What about them?', 'erase-cancel': 'Cancel them and erase', 'erase-keep': 'Keep them, erase the rest', 'erase-done': 'All your data has been erased', helped: 'Helpful', 'not-helped': 'Not helpful', drop: 'Don’t send',
  uploading: 'Uploading {name}…', picture: 'Picture', pdf: 'PDF file', 'open-file': 'Open file', 'picture-of': 'Picture sent by {who}', jump: 'Skip to the message field',
  'step-of': 'Step {step} of {of}', 'check-title': 'Self-check', 'risk-power-off-first': 'Disconnect the power first', 'risk-technician': 'Leave this step to a technician',
  'outcome-covered': 'Free under warranty', 'outcome-covered-if-verified': 'Free once verified', 'outcome-inspect-first': 'Inspection first', 'outcome-paid': 'At your cost', 'outcome-paid-likely': 'Most likely at your cost',
  'outcome-remedy-unavailable': 'Not available', 'outcome-contested': 'Sources disagree: a person decides', 'outcome-needs-facts': 'More facts needed', 'outcome-out-of-scope': 'Not a warranty question',
  coverage: 'Warranty', until: 'until {date}', 'cov-reasons': 'Why', 'cov-verify': 'To be verified', 'cov-by': 'by {who}', 'cov-contested': 'Different readings', 'cov-advice': 'Advice', 'cov-remedies': 'Open to you',
  'basis-whole-machine': 'Whole machine', 'basis-repair-warranty': 'Repair warranty', 'basis-installation-warranty': 'Installation warranty', 'basis-return-window': 'Return window', 'basis-exchange-window': 'Exchange window',
  'remedy-repair': 'repair', 'remedy-exchange': 'exchange', 'remedy-return': 'return', 'advice-stop-using': 'Please stop using it', 'advice-ask-the-seller': 'Please ask the seller',
  'topic-default': 'Different readings', 'topic-repair-warranty-period': 'Repair warranty period', 'by-technician': 'the technician', 'by-agent': 'an agent', 'by-seller': 'the seller', 'by-brand': 'the brand', 'by-customer': 'you',
  slots: 'Available times', 'slot-pick': 'Choose {slot}', 'no-slots': 'No times for now', 'more-days': 'More days',
  appointment: 'Appointment', draft: 'Please confirm', 'status-requested': 'Requested', 'status-confirmed': 'Confirmed', 'status-assigned': 'Assigned', 'status-on-the-way': 'On the way', 'status-done': 'Done', 'status-cancelled': 'Cancelled',
  number: 'Number', copy: 'Copy', copied: 'Copied', 'appt-service': 'Service', 'appt-product': 'Product', 'appt-symptom': 'Problem', 'appt-time': 'Time', 'appt-contact': 'Contact', 'appt-address': 'Address',
  'service-repair': 'Repair', 'service-installation': 'Installation', 'service-safety-inspection': 'Safety inspection', 'service-relocation': 'Relocation', 'service-maintenance': 'Maintenance',
  emergency: 'Safety first', call: 'Call {number}', contacts: 'Contacts', 'contact-verified': 'Verified', 'contact-national': 'National', 'contact-unverified': 'Unverified, not given out', 'contact-masked': 'Incomplete, not given out', 'contact-false': 'Known to be false',
  rating: 'How did we do?', star: '{n} stars', 'rating-comment': 'Anything to add (optional)', 'rating-send': 'Send', 'rating-thanks': 'Thank you', unknown: 'Open a newer page to see this',
  'hazard-gas-leak': 'Possible gas leak', 'hazard-carbon-monoxide': 'Possible carbon monoxide', 'hazard-electric-shock': 'Electric shock', 'hazard-fire': 'Fire or smoke', 'hazard-water-electric': 'Water at live parts', 'hazard-overheating': 'Overheating',
  'hazard-refrigerant-leak': 'Refrigerant leak', 'hazard-person-trapped': 'Someone is trapped', 'hazard-broken-glass': 'Broken glass', 'hazard-falling-part': 'A part may fall', 'hazard-burst-pipe': 'Burst pipe',
  'product-refrigerator': 'refrigerator', 'product-freezer': 'freezer', 'product-washing-machine': 'washing machine', 'product-gas-water-heater': 'gas water heater', 'product-electric-water-heater': 'electric water heater', 'product-gas-stove': 'gas stove', 'product-television': 'television', 'product-range-hood': 'range hood', 'product-disinfection-cabinet': 'disinfection cabinet', 'product-integrated-stove': 'integrated stove', 'product-air-conditioner': 'air conditioner', 'product-central-air-conditioner': 'central air conditioner', 'product-wall-hung-boiler': 'wall hung boiler', 'product-boiler': 'boiler', 'product-floor-heating': 'floor heating', 'product-solar-water-heater': 'solar water heater', 'product-air-source-water-heater': 'air source water heater', 'product-air-source-heat-pump': 'air source heat pump',
};

let words = zh;
export let language = 'zh-CN';

export function speak(tag) {
  const english = /^en\b/i.test(tag ?? '');
  words = english ? en : zh;
  language = english ? 'en' : 'zh-CN';
}

/** The text of `key` with `{name}` filled in; an unknown key gives `otherwise`, or the key, so that it is noticed. */
export function t(key, values = {}, otherwise = key) {
  const text = words[key] ?? zh[key] ?? otherwise;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
