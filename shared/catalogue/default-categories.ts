import type { InLanguages } from '../language.ts';

/** A kind of complaint a new desk starts with: its code, its name, and other words people say for it in any language. */
export interface DefaultCategory {
  readonly code: string;
  readonly name: InLanguages;
  readonly words: string;
}

/** Common kinds of complaint about goods and services, ready before the company writes its own list (R65, R68). */
export const defaultCategories: readonly DefaultCategory[] = [
  {
    code: 'DEL-LATE',
    name: { en: 'Delivery late or missing', ru: 'Доставка опоздала или не пришла', th: 'ส่งของช้าหรือไม่ได้รับ' },
    words: 'courier parcel not arrived shipping, курьер посылка не привезли опоздание задержка, พัสดุ ขนส่ง ไม่มาส่ง ล่าช้า',
  },
  {
    code: 'DEL-DAMAGE',
    name: { en: 'Goods damaged on the way', ru: 'Товар повреждён в пути', th: 'สินค้าเสียหายระหว่างขนส่ง' },
    words: 'broken box opened dented scratched, разбит сломан коробка вскрыта помят царапина, แตก กล่องบุบ บุบ รอย',
  },
  {
    code: 'DEL-WRONG',
    name: { en: 'Wrong or incomplete goods', ru: 'Не тот товар или не всё', th: 'ได้สินค้าผิดหรือไม่ครบ' },
    words: 'wrong colour size missing part another item, перепутали не тот цвет размер не хватает, ผิดสี ผิดขนาด ขาด ไม่ครบ',
  },
  {
    code: 'GOODS-DEFECT',
    name: { en: 'Defective product', ru: 'Товар с браком', th: 'สินค้าชำรุดบกพร่อง' },
    words: 'does not work faulty broke stopped quality, не работает брак сломался дефект качество, ใช้งานไม่ได้ เสีย พัง คุณภาพ',
  },
  {
    code: 'WARRANTY',
    name: { en: 'Warranty or exchange refused', ru: 'Отказ в гарантии или обмене', th: 'ปฏิเสธการรับประกันหรือเปลี่ยนสินค้า' },
    words: 'guarantee repair replacement return not accepted, гарантия ремонт замена возврат не приняли, เคลม ซ่อม เปลี่ยน คืนสินค้า',
  },
  {
    code: 'REPAIR',
    name: { en: 'Repair or work badly done', ru: 'Плохой ремонт или работа', th: 'งานซ่อมหรืองานบริการไม่ดี' },
    words: 'technician workshop again installation redo, мастер сервис снова переделать установка, ช่าง ติดตั้ง ซ่อมซ้ำ',
  },
  {
    code: 'BILL',
    name: { en: 'Wrong bill or charged twice', ru: 'Неверный счёт или двойное списание', th: 'คิดเงินผิดหรือเก็บซ้ำ' },
    words: 'invoice price payment fee overcharged money, счёт цена оплата списали дважды комиссия деньги, ใบแจ้งหนี้ ราคา หักเงิน ค่าธรรมเนียม',
  },
  {
    code: 'REFUND',
    name: { en: 'Refund not received', ru: 'Деньги не вернули', th: 'ยังไม่ได้รับเงินคืน' },
    words: 'money back reimbursement prepayment advance, возврат денег предоплата аванс, คืนเงิน มัดจำ',
  },
  {
    code: 'STAFF',
    name: { en: 'Behaviour of staff', ru: 'Поведение сотрудника', th: 'พฤติกรรมพนักงาน' },
    words: 'rude impolite seller manager shouted, грубость хамство продавец кассир накричал, หยาบคาย ไม่สุภาพ พนักงานขาย',
  },
  {
    code: 'WAITING',
    name: { en: 'Long wait, nobody answers', ru: 'Долгое ожидание, не дозвониться', th: 'รอนาน ติดต่อไม่ได้' },
    words: 'queue hold phone no reply line busy, очередь трубку не берут не отвечают занято, คิว ไม่รับสาย ไม่ตอบ',
  },
  {
    code: 'INFO',
    name: { en: 'Wrong or missing information', ru: 'Неверные или неполные сведения', th: 'ข้อมูลผิดหรือไม่ครบ' },
    words: 'misled advertised promised not told instruction, обманули реклама обещали не сказали инструкция, โฆษณา แจ้งผิด หลอก คู่มือ',
  },
  {
    code: 'CONTRACT',
    name: { en: 'Contract or cancellation', ru: 'Договор или отказ от услуги', th: 'สัญญาหรือการยกเลิก' },
    words: 'terms cancel subscription unsubscribe renewal, условия расторгнуть подписка отключить продление, เงื่อนไข ยกเลิก สมัครสมาชิก ต่ออายุ',
  },
  {
    code: 'SERVICE-DOWN',
    name: { en: 'Service not available', ru: 'Услуга не работает', th: 'บริการใช้ไม่ได้' },
    words: 'outage no connection internet interruption, нет связи интернета сбой перебой, ระบบล่ม ไม่มีสัญญาณ อินเทอร์เน็ต',
  },
  {
    code: 'WEBSITE',
    name: { en: 'Website or app', ru: 'Сайт или приложение', th: 'เว็บไซต์หรือแอป' },
    words: 'login password error order online account, вход пароль ошибка заказ личный кабинет, เข้าสู่ระบบ รหัสผ่าน สั่งออนไลน์',
  },
  {
    code: 'PRIVACY',
    name: { en: 'Personal data and unwanted calls', ru: 'Личные данные и назойливые звонки', th: 'ข้อมูลส่วนตัวและการโทรรบกวน' },
    words: 'privacy leak spam sms advertising consent, утечка спам реклама согласие смс, ข้อมูลรั่ว สแปม โฆษณา ความยินยอม',
  },
  {
    code: 'SAFETY',
    name: { en: 'Injury or danger', ru: 'Травма или опасность', th: 'บาดเจ็บหรืออันตราย' },
    words: 'hurt fire burn allergy poisoned electric shock, ожог пожар аллергия отравление удар током, ไฟไหม้ แพ้ ไฟดูด อาหารเป็นพิษ',
  },
  {
    code: 'PLACE',
    name: { en: 'Cleanliness, noise, access', ru: 'Чистота, шум, доступность', th: 'ความสะอาด เสียง ทางเข้า' },
    words: 'dirty smell parking wheelchair office shop, грязно запах парковка пандус магазин офис, สกปรก กลิ่น ที่จอดรถ ร้าน',
  },
  {
    code: 'FOLLOW-UP',
    name: { en: 'Earlier complaint not solved', ru: 'Прошлую жалобу не решили', th: 'เรื่องร้องเรียนเดิมยังไม่แก้ไข' },
    words: 'again promise not kept still waiting repeat, опять обещание не выполнили повторно жду, ซ้ำ ไม่ทำตามสัญญา ยังรออยู่',
  },
  {
    code: 'OTHER',
    name: { en: 'Other', ru: 'Другое', th: 'อื่น ๆ' },
    words: 'anything else unclear suggestion thanks, прочее непонятно предложение благодарность, อื่นๆ ข้อเสนอแนะ ขอบคุณ',
  },
];
