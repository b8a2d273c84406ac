import type { LanguageCases } from './auto-reply-case';

export const english: LanguageCases = {
  yes: [
    [
      'Automatic reply: Fewer empty runs',
      'I am out of the office until Monday 11 May and will reply when I am back.',
      'vacation',
      '2026-05-11',
    ],
    [
      'Re: Fewer empty runs',
      'Thank you for your email. I am currently on annual leave with no access to email, returning Tuesday 19th May. For anything urgent please contact ben.adeyemi@northwind.example.',
      'vacation',
      '2026-05-19',
    ],
    [
      'AUTO: Dana Okafor is out of the office (returning 12 May 2026)',
      'I am out of the office until 12 May 2026.\n\nNote: This is an automated response to your message "Fewer empty runs". This is the only notification you will receive while this person is away.',
      'vacation',
      '2026-05-12',
    ],
    [
      'Re: Fewer empty runs',
      'Hi,\n\nI am on maternity leave until January 2027. Please direct your enquiries to Femi on +44 20 7946 0112.\n\nKind regards,\nDana',
      'vacation',
    ],
    [
      'RE: your proposal',
      'I will be travelling on business this week and will have limited access to my inbox. Expect a delayed response.',
      'vacation',
    ],
    ['Out of office Re: Fewer empty runs', 'Gone fishing! Back on the 21st.', 'vacation', '2026-05-21'],
    [
      'Re: Fewer empty runs',
      'Our offices are closed for the public holiday and reopen on Wednesday 6 May. We will respond to your message then. Thank you for your patience.',
      'vacation',
      '2026-05-06',
    ],
    [
      'Re: Fewer empty runs',
      'Your request (#48213) has been received and is being reviewed by our support staff. To add additional comments, reply to this email.',
      'ticket',
    ],
    [
      '[NW-2291] Fewer empty runs',
      'Just confirming that we got your request. We are on it. View request or turn off notifications for this request.',
      'ticket',
    ],
    [
      'Re: Fewer empty runs',
      'This mailbox is no longer monitored. Please use the contact form on our website for all enquiries.',
      'unmonitored',
    ],
    [
      'Re: Fewer empty runs',
      'Thank you for your message. Please note that Dana Okafor no longer works at Northwind. For all matters please contact Ben Adeyemi at ben@northwind.example. This mailbox is not monitored and your message will not be forwarded.',
      'left_company',
    ],
    [
      'Read: Fewer empty runs',
      'Your message\n\n   To: Dana Okafor\n   Subject: Fewer empty runs\n   Sent: Monday, May 4, 2026 8:12:00 AM (UTC)\n\n was read on Monday, May 4, 2026 8:40:11 AM (UTC).',
      'receipt',
    ],
    ['Accepted: Intro call', 'Dana Okafor has accepted this invitation.', 'calendar'],
    [
      'Re: Fewer empty runs',
      "Thanks for reaching out! We've received your message and a member of our team will get back to you within 24 hours.",
      'ticket',
    ],
    [
      'Re: Fewer empty runs',
      "Sorry we missed your call. We're currently helping other customers; leave us a message and we'll get back to you as soon as possible.",
      'auto_generated',
    ],
    [
      'Fewer empty runs',
      "I'm driving with Do Not Disturb turned on. I'll see your message when I get where I'm going.",
      'auto_generated',
    ],
  ],
  no: [
    ['Re: Fewer empty runs', "I'm out next week, can we talk the week after?"],
    ['Re: Out of office', 'I am back now. What would it cost for twelve vans?'],
    [
      'RE: [Out of Office] Fewer empty runs',
      'Sorry for the silence, back at my desk today. Send over the deck please.',
    ],
    ['Re: Fewer empty runs', "I was on vacation until yesterday, so only saw this now. We'd be keen to see a demo."],
    [
      'Re: Fewer empty runs',
      'Dana is on leave until June, but I look after routing while she is away. How does pricing work?',
    ],
    ['Re: Fewer empty runs', 'Our depot is closed on Fridays, so any other day is fine for the visit.'],
    ['Re: Fewer empty runs', "I'm travelling Tuesday and Wednesday. Thursday at 10 works for me."],
    ['Re: Fewer empty runs', 'We get out of office replies all day from our drivers. Does your tool filter those?'],
    ['Re: Fewer empty runs', 'Thanks for your email. We are not looking at this before the autumn.'],
    ['Re: Fewer empty runs', 'On holiday till the 14th, ping me after that and we will set something up.'],
    [
      'Re: Fewer empty runs',
      'We have received your proposal and our team will discuss it on Thursday. Could you add the price for 40 vans?',
    ],
    ['Vacation schedule for our drivers', 'Does your planner know about vacation days and closed depots?'],
    ['Re: Fewer empty runs', 'Please contact my colleague Ben about this, he runs the depot: ben@northwind.example.'],
    ['Re: Fewer empty runs', 'Hi Mara, away from my desk right now but interested. Will look at it tonight.'],
    [
      'Re: your ticket pricing',
      'Our ticket number system is a mess. Can you import request IDs from the old helpdesk?',
    ],
    ['Re: Fewer empty runs', 'Who covers support when your team is out of the office over Christmas?'],
  ],
};
