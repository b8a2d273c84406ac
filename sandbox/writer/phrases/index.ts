import type { Lang } from '../../content/story';
import { da, nb } from './da-nb';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import type { Phrases } from './phrases';
import { pl } from './pl';
import { pt } from './pt';
import { sv } from './sv';

export type { Phrases } from './phrases';

export const phrases: Readonly<Record<Lang, Phrases>> = { en, de, fr, es, it, pt, nl, sv, pl, da, nb };
