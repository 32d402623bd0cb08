// The words of what an agent does for a customer beside talking.
export const zh = {
  tools: '帮客户办', 'tool-check': '发自检', 'tool-coverage': '核保修', 'tool-visit': '代预约', 'key-s': '发自检', 'key-c': '核保修', 'key-b': '代预约',
  'check-send': '发送自检', 'check-send-hint': '客户会一步一步收到提问，每步的结果都记在右边的资料里。', 'check-none': '这类产品没有自检，可以直接约师傅。',
  'coverage-title': '核对保修', 'coverage-hint': '改过的才会记下。结果只有同事看得到，要告诉客户，请写进回复再发。', 'coverage-run': '核对', 'coverage-more': '更多情况', 'coverage-need': '还缺：{what}', 'coverage-draft': '写进回复', 'fact-unknown': '说不清', 'fact-yes': '是', 'fact-no': '否', 'day-hint': '2025-03-08、2025-03 或 2025',
  'visit-title': '代客户预约', 'visit-service': '服务', 'visit-city': '城市', 'visit-district': '区县', 'visit-from': '从哪天起', 'visit-look': '查可约时段', 'visit-slot': '可约时段', 'visit-none': '这几天没有可约的时段，换一天看看。', 'visit-address': '详细地址', 'visit-phone': '手机号', 'visit-name': '称呼', 'visit-symptom': '现象', 'visit-book': '预约', 'visit-hint': '空着的用客户已经说过的。约好后客户会收到预约卡片。', 'visit-booked': '已约好，预约号 {number}', 'known-already': '已知：{value}',
  'said-on': '依据', 'maybe-twice': '可能送达两次', 'left-out': '没有送达',
};

export const en = {
  tools: 'For the customer', 'tool-check': 'Self-check', 'tool-coverage': 'Coverage', 'tool-visit': 'Book', 'key-s': 'send a self-check', 'key-c': 'verify coverage', 'key-b': 'book for the customer',
  'check-send': 'Send a self-check', 'check-send-hint': 'The customer gets one question after the other; each result is kept in the packet.', 'check-none': 'There is no self-check for this product; book a visit instead.',
  'coverage-title': 'Verify coverage', 'coverage-hint': 'Only what is changed is kept. Colleagues see the result; to tell the customer, put it into the reply and send it.', 'coverage-run': 'Verify', 'coverage-more': 'More facts', 'coverage-need': 'Missing: {what}', 'coverage-draft': 'Into the reply', 'fact-unknown': 'can\'t say', 'fact-yes': 'yes', 'fact-no': 'no', 'day-hint': '2025-03-08, 2025-03 or 2025',
  'visit-title': 'Book for the customer', 'visit-service': 'Service', 'visit-city': 'City', 'visit-district': 'District', 'visit-from': 'From', 'visit-look': 'Find windows', 'visit-slot': 'Free windows', 'visit-none': 'Nothing free in these days; try another day.', 'visit-address': 'Address', 'visit-phone': 'Phone', 'visit-name': 'Name', 'visit-symptom': 'Fault', 'visit-book': 'Book', 'visit-hint': 'What is left empty is taken from the conversation. The customer gets the appointment as a card.', 'visit-booked': 'Booked: {number}', 'known-already': 'known: {value}',
  'said-on': 'from', 'maybe-twice': 'may have arrived twice', 'left-out': 'not delivered',
};
