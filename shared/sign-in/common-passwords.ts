/**
 * Words that the first passwords anyone tries are made of, in the languages of the desk; `password-rules.ts` also refuses what is
 * strung together of them, counted up, repeated, typed along the keyboard or spelt with digits for letters.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  password passwort passw passwd pass pwd secret letmein welcome login logon signin access enter open unlock changeme change
  default temp temporary test testing tester guest user username admin administrator root superuser master owner system
  operator supervisor manager director analyst agent service support helpdesk desk complaint complaints callcentre callcenter
  customer heard office company business work job account computer laptop desktop internet network server windows linux apple
  android samsung google facebook youtube twitter instagram telegram whatsapp microsoft yandex
  qwerty qwert qwertz azerty asdf asdfgh zxcv zxcvbn qazwsx qweasd qweasdzxc wasd abc abcd abcdef abcabc xyz aaa
  iloveyou ilove love lover loveme loveyou baby angel princess prince king queen queenie sweet sweetheart honey darling kiss
  sunshine sunny rainbow flower butterfly summer winter spring autumn january february march april may june july august
  september october november december monday tuesday wednesday thursday friday saturday sunday morning today tomorrow
  dragon monkey tiger lion eagle shadow superman batman spiderman pokemon ninja pirate wizard hunter killer ranger soldier
  football soccer baseball basketball hockey golf tennis liverpool chelsea arsenal barcelona madrid
  michael jennifer jessica jordan daniel andrew thomas charlie robert george david william james john maria anna alex
  alexander ashley nicole hannah michelle amanda maggie ginger pepper buster bailey cookie chocolate cheese banana orange
  cherry apple coffee pizza money dollar million rich lucky happy smile hello goodbye please thanks thankyou trustno trustnoone
  nothing something anything whatever freedom forever blessed jesus christ god heaven family mother father sister brother
  friend friends freedom peace star starwars matrix hacker internet computer music guitar piano dance player gamer game
  london paris moscow bangkok berlin newyork thailand russia england america germany phuket samui chiangmai petersburg
  пароль парол секрет войти вход админ администратор оператор менеджер директор пользователь гость тест работа компания
  привет здравствуй спасибо пожалуйста любовь люблю любимая любимый солнце солнышко зайка котик кошка собака мама папа
  наташа настя марина андрей сергей дмитрий александр алексей максим иван мария анна ольга елена татьяна юлия россия москва
  спартак зенит йцукен йцуке фыва фывапр ячсмит qwe asd zxc весна лето осень зима январь февраль март апрель май июнь июль
  август сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница суббота воскресенье
  parol privet natasha nastya marina andrey sergey dmitry aleksandr aleksei maksim ivan olga elena tatiana yulia spartak zenit
  rossiya moskva lyubov solnce sol zaika kotik mama papa
  รหัสผ่าน รหัส สวัสดี ขอบคุณ รัก รักเธอ ความรัก ประเทศไทย กรุงเทพ แอดมิน ผู้ดูแล ทดสอบ บริษัท
  sawasdee sawatdee sawasdeekrub sawasdeeka khobkun krub krap kub narak chanrak rakther siam krungthep bangkokthailand
  number one two three four five six seven eight nine ten hundred thousand first second last new old good best great super
  mega ultra power strong secure security private public safe key keys code codes pin pins my your our the is this that and
  me you it be no yes ok okay not for in to of at by a i
  `
    .trim()
    .split(/\s+/u),
);
