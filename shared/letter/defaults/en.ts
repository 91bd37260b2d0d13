import type { TemplateTexts } from './template-texts.ts';

export const templatesEn: TemplateTexts = {
  acknowledgement: {
    subject: 'We have received your complaint',
    body: [
      '{greeting}',
      'Thank you for telling us about this. Only because you told us do we have the chance to put it right.',
      'Your complaint reached us on {received} and is registered under number {number}. This is how we understood it: {subject}.',
      '? You would like us to do the following: {desired}',
      'We are sorry for the trouble you have had. {owner} is looking after your complaint and is glad to answer your questions.',
      '? You will hear from us by {answerBy} at the latest. If we have not found out everything by then, we will tell you how far we have come.',
      '? Have we misunderstood something, or would you like to add anything? Please call us on {hotline} and mention the number above.',
      '? You are also welcome to write to {email}.',
    ].join('\n\n'),
  },
  holding: {
    subject: 'Your complaint: we are still looking into it',
    body: [
      '{greeting}',
      'Thank you for your patience. Your complaint of {received}, number {number}, has not been forgotten: {subject}.',
      'We want to give you a complete answer rather than a quick one. We are still finding out what exactly happened, and that takes a little longer than we had hoped. We are sorry to keep you waiting.',
      '? You will have our answer by {answerBy} at the latest.',
      'There is nothing you need to do. {owner} goes on looking after your complaint and will be in touch as soon as there is something new.',
      '? If you have a question meanwhile, please call us on {hotline} and mention the number above.',
    ].join('\n\n'),
  },
  decision: {
    subject: 'Our answer to your complaint',
    body: [
      '{greeting}',
      'Thank you for your complaint of {received} and for the time you gave us. You told us about the following: {subject}.',
      'We have looked into it carefully.',
      '? This is what we found: {finding}',
      'We are sorry that this happened to you.',
      '? This is how we put it right: {solution}',
      '? The amount is {amount}.',
      '? Is something not as you expected it? Then please call us on {hotline} and mention number {number}. We will listen.',
      'Thank you for telling us. What you told us helps us to do better next time.',
    ].join('\n\n'),
  },
  refusal: {
    subject: 'Our answer to your complaint',
    body: [
      '{greeting}',
      'Thank you for telling us about the following: {subject}. Your complaint reached us on {received}, and we have looked into it carefully.',
      'We understand that you are disappointed, and we are sorry for the trouble you have had. All the same we cannot do what you asked for. This is the reason:',
      '{reason}',
      'We do not want to leave you alone with it. This is what we can do for you instead:',
      '{alternative}',
      '? If you would like that, or if you think we have overlooked something, please call us on {hotline} and mention number {number}. We will look at it again.',
      'We would be glad to find a way that suits you.',
    ].join('\n\n'),
  },
  apology: {
    subject: 'We apologise',
    body: [
      '{greeting}',
      'On {received} you told us about the following: {subject}. You were right to tell us, and we apologise to you.',
      '? This is what happened: {finding}',
      'This is not how we want to treat our customers, and we are working to keep it from happening again.',
      '? To put it right, we do the following: {solution}',
      'Thank you for your openness. We would be glad to earn your trust again.',
      '? {owner} is there for you on {hotline}. Please mention number {number}.',
    ].join('\n\n'),
  },
  summaryResolution: {
    subject: 'What we agreed about your complaint',
    body: [
      '{greeting}',
      'Thank you for your complaint of {received}, number {number}. You told us about the following: {subject}.',
      'We are glad that we could settle it with you, and we are sorry for the trouble you have had. This letter puts in writing what was agreed, so that you have it at hand.',
      '? This is what was agreed: {solution}',
      '? The amount is {amount}.',
      'With this we consider your complaint resolved.',
      '? Is something not as agreed, or are you not content after all? Then please call us on {hotline} and mention the number above. We will take your complaint up again and look into it thoroughly.',
      '? You are also welcome to write to {email}.',
    ].join('\n\n'),
  },
};
