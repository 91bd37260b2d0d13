import type { Language } from '../language.ts';
import type { EscalationRuleId } from './notice.ts';

/** What a rule says: by its name, or by its name and step where the steps say different things. Facts stand in braces. */
type EscalationSentences = Readonly<Record<EscalationRuleId, string>> & Readonly<Record<string, string>>;

const en: EscalationSentences = {
  E1: '{owner}, who keeps this complaint, no longer works here: nobody does. Give it an owner.',
  E2: 'What was promised ({what}) is due on {dueAt}. {owner} keeps the complaint.',
  'E2.due': 'What was promised ({what}) is due now: {dueAt}. {owner} keeps the complaint.',
  'E2.hoursAfter': 'What was promised ({what}) was due on {dueAt} and has not been kept. {owner} keeps the complaint.',
  'E2.dayAfter': 'What was promised ({what}) was due on {dueAt}, a working day ago, and has not been kept. {owner} keeps the complaint.',
  'E2.askAgain': 'The customer was to be asked again on {dueAt}. {owner} keeps the complaint; its clocks run again.',
  'E2.notAskedAgain': 'The customer was to be asked again on {dueAt}, a working day ago, and the complaint still waits. {owner} keeps it.',
  E3: '{percent}% of the time for “{name}” has run; it ends on {dueAt}.',
  'E3.100': 'The time for “{name}” is up: it ended on {dueAt}.',
  E4: '{operator} has an aggressive caller. Join the call, or take it over.',
  'E4.wantsManager': 'The customer asks for whoever is in charge.',
  E5: 'This complaint needs you at once: {flags}.',
  E6: '{name} proposes more than they may grant alone and asks you to decide by {answerBy}.',
  E7: 'The complaint was reopened {times}.',
  E8: 'The same customer complained about the same thing {times} within {days} days.',
  E9: '{times} complaints about “{product}” for the same cause within seven days: open a cause for them.',
  E10: '{name}, whom the complaint is about, is its {as}. Give it to somebody else.',
  'E10.refused':
    'Somebody wanted to make {name}, whom the complaint is about, its owner, investigator or decider. That was refused: choose somebody else.',
  E11: 'The statement of {name} was due on {dueAt} and has not come.',
  'E11.dayAfter': 'The statement of {name} was due on {dueAt}, a working day ago, and still has not come.',
  E12: 'The customer gave {score} out of 5. Reopen the complaint, or talk to the customer.',
  E13: '{name} was asked on {askedAt} and has not taken it over.',
  'E13.away': '{name} was asked on {askedAt} and is away.',
  'E13.notice': '{name} was told on {askedAt} and has not taken it over. It was about this: {why}',
  E14: 'For {hours} h nothing has reached head office, and {promises} are open on this desk.',
};

const ru: EscalationSentences = {
  E1: 'Жалобу ведёт {owner}, но этот сотрудник больше не работает: жалоба ничья. Назначьте ответственного.',
  E2: 'Обещанное ({what}) нужно выполнить до {dueAt}. Жалобу ведёт {owner}.',
  'E2.due': 'Срок обещанного ({what}) наступил: {dueAt}. Жалобу ведёт {owner}.',
  'E2.hoursAfter': 'Обещанное ({what}) должно было быть выполнено до {dueAt}, но не выполнено. Жалобу ведёт {owner}.',
  'E2.dayAfter': 'Обещанное ({what}) должно было быть выполнено до {dueAt}, прошёл рабочий день, но не выполнено. Жалобу ведёт {owner}.',
  'E2.askAgain': 'Клиенту нужно напомнить: назначено на {dueAt}. Жалобу ведёт {owner}, её сроки снова идут.',
  'E2.notAskedAgain': 'Клиенту нужно было напомнить {dueAt}, прошёл рабочий день, а жалоба всё ещё ждёт ответа. Её ведёт {owner}.',
  E3: 'Прошло {percent}% срока «{name}»; он истекает {dueAt}.',
  'E3.100': 'Срок «{name}» истёк {dueAt}.',
  E4: 'У сотрудника {operator} агрессивный собеседник. Подключитесь к разговору или примите его на себя.',
  'E4.wantsManager': 'Клиент просит соединить с руководителем.',
  E5: 'Эта жалоба требует вас немедленно: {flags}.',
  E6: '{name} предлагает больше, чем может дать без согласования, и ждёт вашего решения до {answerBy}.',
  E7: 'Жалоба открыта повторно: {times}.',
  E8: 'Этот клиент пожаловался на то же самое {times} за {days} дней.',
  E9: 'Жалоб на «{product}» по одной и той же причине за семь дней: {times}. Откройте для них причину.',
  E10: 'Жалоба касается сотрудника {name}, а он по ней {as}. Передайте её другому.',
  'E10.refused':
    'Сотрудника {name}, которого касается жалоба, хотели назначить её ответственным, расследующим или решающим. Это отклонено: выберите другого.',
  E11: 'Объяснение ({name}) нужно было получить до {dueAt}, его нет.',
  'E11.dayAfter': 'Объяснение ({name}) нужно было получить до {dueAt}, прошёл рабочий день, его всё ещё нет.',
  E12: 'Клиент поставил {score} из 5. Откройте жалобу повторно или поговорите с клиентом.',
  E13: 'Вопрос передан {askedAt}; ответа «Беру на себя» нет ({name}).',
  'E13.away': 'Вопрос передан {askedAt}, но {name} отсутствует.',
  'E13.notice': 'Уведомление отправлено {askedAt}, {name} не отвечает «Беру на себя». Речь о следующем: {why}',
  E14: 'За {hours} ч в головной офис ничего не передано, а на этом рабочем месте открыто обещаний: {promises}.',
};

const th: EscalationSentences = {
  E1: '{owner} ที่ดูแลเรื่องนี้ไม่ได้ทำงานที่นี่แล้ว ตอนนี้จึงไม่มีผู้ดูแล กรุณามอบหมายผู้ดูแลใหม่',
  E2: 'ที่นัดไว้กับลูกค้า ({what}) ครบกำหนด {dueAt} ผู้ดูแลเรื่องคือ {owner}',
  'E2.due': 'ที่นัดไว้กับลูกค้า ({what}) ถึงกำหนดแล้ว: {dueAt} ผู้ดูแลเรื่องคือ {owner}',
  'E2.hoursAfter': 'ที่นัดไว้กับลูกค้า ({what}) ครบกำหนดไปเมื่อ {dueAt} แต่ยังไม่ได้ทำ ผู้ดูแลเรื่องคือ {owner}',
  'E2.dayAfter': 'ที่นัดไว้กับลูกค้า ({what}) ครบกำหนดไปเมื่อ {dueAt} เกินมาหนึ่งวันทำการแล้ว แต่ยังไม่ได้ทำ ผู้ดูแลเรื่องคือ {owner}',
  'E2.askAgain': 'ถึงเวลาติดตามลูกค้าอีกครั้ง: {dueAt} ผู้ดูแลเรื่องคือ {owner} กำหนดเวลาของเรื่องเริ่มเดินต่อแล้ว',
  'E2.notAskedAgain': 'ต้องติดตามลูกค้าเมื่อ {dueAt} เกินมาหนึ่งวันทำการแล้วเรื่องยังรอลูกค้าอยู่ ผู้ดูแลเรื่องคือ {owner}',
  E3: 'ใช้เวลาไปแล้ว {percent}% ของกำหนด “{name}” ซึ่งจะครบ {dueAt}',
  'E3.100': 'กำหนด “{name}” ครบไปแล้วเมื่อ {dueAt}',
  E4: 'ผู้ที่คุยกับ {operator} ก้าวร้าว กรุณาเข้าร่วมสายหรือรับสายต่อ',
  'E4.wantsManager': 'ลูกค้าขอคุยกับหัวหน้า',
  E5: 'เรื่องนี้ต้องการคุณทันที: {flags}',
  E6: '{name} เสนอการชดเชยเกินอำนาจของตน และขอให้คุณตัดสินใจภายใน {answerBy}',
  E7: 'เรื่องนี้ถูกเปิดใหม่ {times}',
  E8: 'ลูกค้ารายเดิมร้องเรียนเรื่องเดิม {times} ภายใน {days} วัน',
  E9: 'มีเรื่องร้องเรียน “{product}” จากสาเหตุเดียวกัน {times} ภายในเจ็ดวัน กรุณาเปิดเป็นสาเหตุ',
  E10: 'เรื่องนี้เกี่ยวกับ {name} โดยตรง แต่บุคคลนี้เป็น{as} กรุณามอบให้คนอื่น',
  'E10.refused': 'มีผู้ต้องการให้ {name} ซึ่งเรื่องนี้เกี่ยวข้องโดยตรงเป็นผู้ดูแล ผู้สอบสวน หรือผู้ตัดสิน ระบบไม่อนุญาต กรุณาเลือกคนอื่น',
  E11: 'คำชี้แจงของ {name} ครบกำหนดเมื่อ {dueAt} แต่ยังไม่ได้รับ',
  'E11.dayAfter': 'คำชี้แจงของ {name} ครบกำหนดเมื่อ {dueAt} เกินมาหนึ่งวันทำการแล้วก็ยังไม่ได้รับ',
  E12: 'ลูกค้าให้ {score} จาก 5 คะแนน กรุณาเปิดเรื่องใหม่หรือคุยกับลูกค้า',
  E13: 'ส่งเรื่องให้ {name} เมื่อ {askedAt} แต่ยังไม่ได้รับเรื่อง',
  'E13.away': 'ส่งเรื่องให้ {name} เมื่อ {askedAt} แต่ {name} ไม่อยู่',
  'E13.notice': 'แจ้ง {name} ไปเมื่อ {askedAt} แต่ยังไม่ได้กดรับเรื่อง เรื่องที่แจ้งคือ: {why}',
  E14: 'ไม่ได้ส่งข้อมูลถึงสำนักงานใหญ่มา {hours} ชม. และที่โต๊ะนี้ยังมีนัดค้าง {promises}',
};

export const escalationSentences: Readonly<Record<Language, EscalationSentences>> = { en, ru, th };
