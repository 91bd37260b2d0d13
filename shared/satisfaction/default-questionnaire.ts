import { instant, questionnaireId } from '../ids.ts';
import type { InLanguages } from '../language.ts';
import type { Questionnaire } from './questionnaire.ts';

const said = (en: string, ru: string, th: string): InLanguages => ({ en, ru, th });

/** The questionnaire a desk begins with: short enough to be filled in standing up, in our own words; a manager changes it. */
export const defaultQuestionnaire: Questionnaire = {
  id: questionnaireId.parse('00000000-0000-7000-8000-0000000f0001'),
  version: 1,
  title: said('How did we do?', 'Как мы поработали?', 'เราบริการคุณเป็นอย่างไร'),
  opening: said(
    'Your answers help us to do better. You do not have to give your name.',
    'Ваши ответы помогают нам работать лучше. Имя указывать не нужно.',
    'คำตอบของคุณช่วยให้เราปรับปรุงบริการ ไม่จำเป็นต้องระบุชื่อ',
  ),
  questions: [
    {
      id: 'content',
      kind: 'scale',
      words: said('How content are you with us on the whole?', 'Насколько вы в целом довольны нами?', 'โดยรวมแล้วคุณพอใจเรามากน้อยเพียงใด'),
      boxes: [],
    },
    {
      id: 'listened',
      kind: 'scale',
      words: said('Were you listened to?', 'Вас внимательно выслушали?', 'เจ้าหน้าที่รับฟังคุณดีเพียงใด'),
      boxes: [],
    },
    {
      id: 'fast',
      kind: 'scale',
      words: said('Was it fast enough for you?', 'Было ли это для вас достаточно быстро?', 'ความรวดเร็วเป็นที่พอใจเพียงใด'),
      boxes: [],
    },
    {
      id: 'better',
      kind: 'tick',
      words: said(
        'What should we do better? Tick as many as you like.',
        'Что нам улучшить? Отметьте всё, что подходит.',
        'เราควรปรับปรุงเรื่องใด เลือกได้หลายข้อ',
      ),
      boxes: [
        said('Waiting time', 'Время ожидания', 'เวลารอ'),
        said('Friendliness', 'Вежливость', 'ความสุภาพ'),
        said('Quality of the goods', 'Качество товаров', 'คุณภาพสินค้า'),
        said('Delivery', 'Доставку', 'การจัดส่ง'),
        said('Information', 'Информирование', 'การให้ข้อมูล'),
        said('Prices and bills', 'Цены и счета', 'ราคาและใบแจ้งหนี้'),
      ],
    },
    {
      id: 'words',
      kind: 'text',
      words: said('What else should we know?', 'Что ещё нам важно знать?', 'มีเรื่องอื่นใดที่อยากบอกเราหรือไม่'),
      boxes: [],
    },
  ],
  active: true,
  by: null,
  at: instant.parse(0),
};
