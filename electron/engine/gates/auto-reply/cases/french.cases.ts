import type { LanguageCases } from './auto-reply-case';

export const french: LanguageCases = {
  yes: [
    [
      'Réponse automatique : Moins de trajets à vide',
      'Je suis absent jusqu’au lundi 11 mai inclus.',
      'vacation',
      '2026-05-11',
    ],
    [
      'RE: Moins de trajets à vide',
      'Bonjour,\n\nActuellement en congés, je serai de retour le 18 mai. En cas d’urgence, vous pouvez contacter Paul Girard au +33 1 99 00 12 34.\n\nCordialement',
      'vacation',
      '2026-05-18',
    ],
    ['Absence du bureau : Moins de trajets', 'Je suis en déplacement et consulte peu ma messagerie.', 'vacation'],
    [
      'Re: Moins de trajets à vide',
      'Je suis en congé maternité jusqu’au 30 septembre 2026. Merci d’adresser vos demandes à paul.girard@ventnord.example.',
      'vacation',
      '2026-09-30',
    ],
    [
      'Re: Moins de trajets à vide',
      'Je suis absente du bureau du 4 au 8 mai. Je traiterai votre message dès mon retour.',
      'vacation',
      '2026-05-08',
    ],
    [
      'RE : Moins de trajets à vide',
      'Nos bureaux sont fermés du 4 au 8 mai. Nous vous répondrons à la réouverture.',
      'vacation',
      '2026-05-08',
    ],
    [
      'Re: Moins de trajets à vide',
      'Nous avons bien reçu votre demande et vous remercions de votre confiance. Un conseiller vous répondra dans les meilleurs délais. Numéro de dossier : 20260504-17.',
      'ticket',
    ],
    [
      '[Demande reçue] Moins de trajets',
      'Votre demande (88121) a été enregistrée. Merci de ne pas répondre à ce message.',
      'ticket',
    ],
    [
      'Re: Moins de trajets à vide',
      'Cette boîte aux lettres n’est plus consultée. Veuillez écrire à contact@ventnord.example.',
      'unmonitored',
    ],
    [
      'Re: Moins de trajets à vide',
      'Bonjour, Dana Okafor ne fait plus partie de la société. Merci de contacter désormais Paul Girard (paul.girard@ventnord.example). Ce message est automatique.',
      'left_company',
    ],
    ['Lu : Moins de trajets à vide', 'Votre message a été lu le lundi 4 mai 2026 à 10:40.', 'receipt'],
    ['Accepté : Premier échange', '', 'calendar'],
  ],
  no: [
    ['RE: Moins de trajets à vide', 'Je suis en congés la semaine prochaine, on peut se parler après ?'],
    ['RE: Réponse automatique', 'Me revoilà. Pouvez-vous renvoyer le devis ?'],
    ['RE: Moins de trajets à vide', 'J’étais en vacances, je découvre votre message. Cela nous intéresse.'],
    ['RE: Moins de trajets à vide', 'Je suis en déplacement mardi, mais disponible jeudi à 14 h.'],
    ['RE: Moins de trajets à vide', 'Votre outil gère-t-il les congés des chauffeurs ?'],
    ['RE: Moins de trajets à vide', 'Merci pour votre message, mais nous sommes déjà équipés.'],
    ['RE: Moins de trajets à vide', 'Veuillez contacter mon collègue Paul Girard, c’est lui qui gère la flotte.'],
    ['RE: Moins de trajets à vide', 'Notre dépôt est fermé le samedi. Est-ce un problème ?'],
    [
      'RE: Moins de trajets à vide',
      'Nous avons bien reçu votre offre, nous en parlons lundi. Quel est le prix pour 40 camions ?',
    ],
    ['Absences des chauffeurs', 'Bonjour, peut-on saisir les absences dans votre outil ?'],
    ['RE: Moins de trajets à vide', 'Dana est en congé maternité, je la remplace. Envoyez-moi la documentation.'],
    ['RE: Moins de trajets à vide', 'De retour de vacances ! Appelez-moi quand vous voulez au sujet de la démo.'],
  ],
};
