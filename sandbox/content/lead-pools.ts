/**
 * Names, companies and roles from which the many leads without a story of their own are drawn. Invented; companies live in
 * example domains. Data, so longer than code files are.
 */
import type { Lang } from './story';

export interface Pool {
  readonly lang: Lang;
  readonly zones: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly companies: readonly string[];
  readonly roles: readonly string[];
  /** Country code and an area of numbers reserved or unassigned. */
  readonly phone: string;
}

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

export const pools = {
  uk: {
    lang: 'en',
    zones: ['Europe/London', 'Europe/London', 'Europe/Dublin'],
    first: words(
      'Alice, Joel, Bethan, Craig, Naomi, Owen, Harriet, Imran, Lorna, Stuart, Keeley, Desmond, Rhiannon, Miles, Saoirse, Cormac, Orla, Graham, Tamsin, Wesley, Yasmin, Rory, Philippa, Neil, Esther, Duncan, Chantelle, Bernard, Farah, Lewis, Sinead, Trevor, Mabel, Ashok, Verity, Angus, Dympna, Clive, Roisin, Terence',
    ),
    last: words(
      'Hargrave, Pemberly, Cobbold, Stainforth, Mulcahy, Trelawney, Ashdown, Brockbank, Quigley, Rashford-Lowe, Tunnicliffe, Weatherill, Okoro, Shelbourne, Fairclough, Dunphy, Ketteridge, Lanyon, Maddocks, Nettleton, Ormsby, Penhallow, Rafferty, Silcock, Thackray, Upjohn, Varley, Winstanley, Yelland, Abernethy, Birtwhistle, Coghlan, Drummond, Entwistle, Foulkes, Garstang, Heseltine, Inskip, Jessop, Kirkbride',
    ),
    companies: words(
      'Marlbank Tiles, Oxley Paint, Corrib Cement, Sallow Timber, Beacon Fixings, Ribble Glass, Thornfield Fresh, Copperkettle Meals, Wharf Nine Grocers, Lintel & Lath, Moorgate Plumbing, Ashbourne Insulation, Green Crate, Supper Club Kits, Penrose Pantry, Duskwood Foods, Halyard Linen, Snowdrop Laundry, Cloverleaf Textiles, Kestrel Freight, Arden Catering, Blackdown Cider, Longacre Dairies, Teviot Slate, Cavan Lime, Foyle Fasteners, Emsworth Kitchens, Quayside Fish, Highfield Uniforms, Tarn Bottled Water, Brindle Bakery, Saltmarsh Seafood, Hollin Hire, Merrow Hardware, Pinnock Paper, Stourbank Steel, Larkhill Lettings, Ember Logs, Fallow Farm Shop, Gannet Ice',
    ),
    roles: words(
      'Operations Manager, Transport Manager, Owner, Head of Logistics, Depot Manager, Finance Director, Buyer, General Manager',
    ),
    phone: '+44 20 7946 0',
  },
  de: {
    lang: 'de',
    zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
    first: words(
      'Andreas, Birgit, Clemens, Dorothea, Ekkehard, Franziska, Gunnar, Heike, Ingo, Jutta, Kai, Leonie, Manfred, Nadine, Ortwin, Petra, Ralf, Sabine, Torsten, Ute, Volker, Wiebke, Xaver, Yvonne, Zeno, Bastian, Corinna, Dietmar, Elke, Falk',
    ),
    last: words(
      'Ackermann, Brinkmeier, Deisinger, Eberwein, Fuhrmeister, Gruenwald, Haberkorn, Isselhorst, Junghans, Kaltenbach, Lindhorst, Moosbrugger, Niederegger, Obermoser, Pfannstiel, Quandt-Reuss, Rosskopf, Schimmelpfennig, Tiefenbacher, Uhlenbrock, Vossloh, Wackernagel, Zirngibl, Bachofner, Cordes, Doppelmayer, Engelbrecht, Feuerstein, Grabowsky, Hinrichsen',
    ),
    companies: words(
      'Eilbote Nord, Paketblitz, Tempo Kurier, Rotfuchs Logistik, Schwalbe Express, Bergbote, Donau Kurier Dienst, Hansa Zustell, Elbpakete, Spreeboten, Isar Express, Saalekurier, Alster Bote, Moselpaket, Neckar Kurier, Taunus Transporte, Harzbote, Rhoenkurier, Bodensee Express, Tirol Pakete, Emmentaler Bote, Aare Logistik, Weserflitzer, Lausitz Kurier, Pfalz Paket, Kieler Foerde Boten, Mainkurier, Eifelexpress, Allgaeu Zustellung, Wiener Wegbote',
    ),
    roles: words('Disposition, Fuhrparkleitung, Geschäftsführung, Einkauf, Betriebsleitung, Leitung Logistik'),
    phone: '+49 30 5550 1',
  },
  fr: {
    lang: 'fr',
    zones: ['Europe/Paris'],
    first: words(
      'Adrien, Bérénice, Cyril, Delphine, Edwige, Florian, Gaëlle, Hervé, Isaure, Jérôme, Karine, Loïc, Mathilde, Noémie, Olivier, Pascale, Quentin, Romane, Sylvain, Thérèse, Ulysse, Violaine, Xavier, Yseult, Zacharie, Anatole, Brigitte, Cédric',
    ),
    last: words(
      'Aubertin, Bellegarde, Chastagner, Desrosiers, Estienne, Fauvel, Garrigue, Hautecœur, Imbert, Jourdain, Kerouac, Lavergne, Mirambeau, Nivelle, Orsini, Perrault, Quemener, Roquebrune, Saint-Avit, Tournebise, Urbain, Valmont, Wattelet, Yvetot, Zeller, Bonnafous, Courtade, Delmas',
    ),
    companies: words(
      'Atelier Floral Odette, Boulange du Port, Les Jardins de Lise, Fournil des Halles, Rose & Romarin, Pain Levé, Maison Tilleul, Bouquets Canaille, Croûte Dorée, Les Deux Tulipes, Pivoine Express, Le Pétrin, Mimosa Livraison, Brioche & Cie, Fleurs de Quai, Moulin Gris, Herbes Folles, Levain Sud, La Serre Bleue, Baguette Express, Anémone, Épi Noir, Glycine Service, Grand Four, Jonquille Pro, Farine et Sel, Lilas Lyon, Pavot Rouge',
    ),
    roles: words('Gérante, Directeur, Responsable livraisons, Acheteur, Cheffe de production, Responsable logistique'),
    phone: '+33 1 99 00 ',
  },
  es: {
    lang: 'es',
    zones: ['Europe/Madrid'],
    first: words(
      'Adela, Benito, Carmela, Diego, Elvira, Fermín, Gloria, Héctor, Irene, Joaquín, Lorena, Mateo, Noelia, Óscar, Paloma, Rodrigo, Silvia, Teo, Úrsula, Víctor',
    ),
    last: words(
      'Alcorta, Bustamante, Carrizo, Dorado, Echeverri, Falcón, Gaztelu, Hinojosa, Iturbe, Jiménez-Soler, Larrañaga, Manrique, Nebreda, Olmedo, Pedraza, Quiroga, Rivadeneira, Saldaña, Tordesillas, Urrutia',
    ),
    companies: words(
      'Aceites Olivera, Bodega Tres Cepas, Cafés Marisol, Dulces Aurora, Embutidos Roble, Frutas Levante, Galletas Luna, Huevos del Valle, Jamones Encina, Lácteos Prado, Mariscos Ría, Naranjas Sol, Pan de Pueblo, Quesería Alta, Refrescos Norte, Sidras Manzano, Turrones Alba, Verduras Vega, Yogures Nieve, Zumos Claro',
    ),
    roles: words('Jefe de Logística, Directora de Operaciones, Gerente, Compras, Encargada de Reparto'),
    phone: '+34 91 555 0',
  },
  pt: {
    lang: 'pt',
    zones: ['Europe/Lisbon'],
    first: words(
      'Afonso, Bruna, Cláudio, Dulce, Edgar, Filipa, Gonçalo, Helena, Ivo, Joana, Leonor, Manuel, Natália, Orlando, Patrícia, Rúben, Sónia, Telmo, Vera, Zulmira',
    ),
    last: words(
      'Abrantes, Barroso, Cordeiro, Damasceno, Esteves, Figueira, Gouveia, Henriques, Infante, Jardim, Leitão, Mesquita, Nogueira, Osório, Pacheco, Queirós, Rebordão, Sequeira, Tavares-Lima, Valadares',
    ),
    companies: words(
      'Azeites do Monte, Bacalhau Real, Café da Serra, Doces Marina, Enchidos Beirão, Flor de Sal, Granja Verde, Hortas do Tejo, Iogurtes Ilha, Laranjas do Sul, Mel da Gardunha, Natas Finas, Ovos Quinta, Padaria Central, Queijos Serrinha, Rebuçados Rosa, Sumos Frescos, Talho Moderno, Uvas Douro, Vinhos Cabeço',
    ),
    roles: words('Diretor de Operações, Responsável de Logística, Gerente, Compras, Sócia-gerente'),
    phone: '+351 21 555 0',
  },
  it: {
    lang: 'it',
    zones: ['Europe/Rome'],
    first: words(
      'Alberta, Bruno, Caterina, Dario, Elisa, Fabrizio, Ginevra, Ivano, Lidia, Massimo, Nicoletta, Ottavio, Patrizia, Raffaele, Serena, Tiziano, Ugo, Valeria, Walter, Zaira, Aldo, Bianca, Cosimo, Debora, Enea, Fulvia, Gino, Loredana',
    ),
    last: words(
      'Agnelotti, Bevilacqua, Cantarini, Donadoni, Ercolani, Fiorentini, Gualtieri, Imperatori, Lombardini, Mastroianni, Nicolini, Ottaviani, Passerini, Querini, Ruggeri, Sabbatini, Tagliaferri, Ubaldini, Vespignani, Zanardi, Albertazzi, Boccaccini, Cimarosa, Dandolo, Erba, Forlani, Ghirlanda, Lunardi',
    ),
    companies: words(
      'Cucine Aurora, Divani Sereni, Elettro Nord, Frigo Mare, Girasole Mobili, Idea Letto, Lavatrici Lampo, Mobil Adria, Notte Serena, Officina Arredi, Poltrone Etna, Qui Casa, Rustico Legno, Sedie Vesuvio, Tavoli Trevi, Uffici Po, Vetro Murano Casa, Zanzara Tende, Arredo Garda, Bagno Vivo, Camere Chiare, Dispensa Italia, Elettrosud, Fornelli Blu, Grande Letto, Italcucine, Lampade Liguri, Materassi Umbri',
    ),
    roles: words('Responsabile Logistica, Titolare, Direttrice Operativa, Acquisti, Responsabile Magazzino'),
    phone: '+39 02 5550 0',
  },
  nl: {
    lang: 'nl',
    zones: ['Europe/Amsterdam', 'Europe/Brussels'],
    first: words(
      'Anouk, Bram, Carlijn, Dirk, Elske, Floris, Geertje, Hidde, Ilse, Jelle, Karlijn, Lieven, Maaike, Niels, Otto, Pleun, Rutger, Saskia, Teun, Veerle, Wouter, Ysbrand, Zita, Annelies, Bavo, Cato',
    ),
    last: words(
      'van Aalst, Bosgraaf, Cuypers, Dekkinga, van Eeghen, Feenstra, Goossens, Hoekzema, Ides, Jonkheer, Klaver, Lammertink, Moerkerk, Nauta, Oosterhof, Peeters-Maes, van Rossum, Schipholt, Terwindt, Uyttendaele, Verbruggen, Wierda, Zonneveld, Aerts, Buitenhuis, Crommelinck',
    ),
    companies: words(
      'Apotheek Groep Delta, Biomedica Leie, Cura Distributie, Dentapharm, Eikenhof Medisch, Farmalijn, Genezia, Huisarts Direct, Injecta, Klinisupply, Labora Benelux, Medivan, Nova Apotheken, Oncotrans, Pilgroep, Remedia, Sanapost, Thuiszorg Plus, Unimed Antwerpen, Vaccitrans, Wondzorg Nederland, Zorgkoerier, Ampulla, Balsem, Coldline Pharma, Dosis',
    ),
    roles: words('Hoofd Distributie, Inkoper, Operationeel Directeur, QA Manager, Logistiek Coördinator'),
    phone: '+31 20 555 0',
  },
  pl: {
    lang: 'pl',
    zones: ['Europe/Warsaw'],
    first: words(
      'Adam, Beata, Cezary, Dorota, Emil, Felicja, Grzegorz, Halina, Igor, Joanna, Kamil, Lidia, Marcin, Natalia, Olgierd, Paulina, Robert, Sylwia, Tadeusz, Urszula, Wiktor, Zuzanna, Artur, Barbara, Dominik, Edyta',
    ),
    last: words(
      'Adamiec, Borowy, Ciesielczuk, Dobrzan, Fijałka, Gwiazda, Hajduk-Sowa, Iwanek, Jastrzębiec, Kalinowy, Lipień, Makowiak, Niezgoda, Orlik, Piechota, Rogala, Sadowy, Tokarz, Uchman, Wierzba, Zdrojek, Bielak, Czapla, Drozd, Gołąb, Kruk',
    ),
    companies: words(
      'Agro Serwis Wisła, Brama Automat, Chłodnia Plus, Dom Instal, Elektro Pogotowie, Fala Hydraulika, Gaz Pewny, Hala Serwis, Inter Winda, Klima Południe, Ławica Service, Mazur Technika, Nord Pompy, Odra Instalacje, Piece i Kotły, Rura Expert, Solar Wschód, Tatra Serwis, Usługi Bałtyk, Wentylacja Pro, Zamek i Klucz, Alarm Centrum, Bojler, Ciepło Miejskie, Drzwi Automat, Energo Fachowiec',
    ),
    roles: words('Kierownik Serwisu, Dyrektor Operacyjny, Właściciel, Zakupy, Dyspozytor'),
    phone: '+48 22 555 0',
  },
  nordic: {
    lang: 'sv',
    zones: ['Europe/Stockholm', 'Europe/Copenhagen', 'Europe/Oslo', 'Europe/Stockholm'],
    first: words(
      'Agnes, Bengt, Cecilia, Dag, Elin, Folke, Gunilla, Hampus, Ida, Jonatan, Klara, Ludvig, Malin, Nils, Ottilia, Per, Rebecka, Sixten, Tuva, Ulf, Viktoria, Ylva, Åke, Östen',
    ),
    last: words(
      'Alströmer, Brännvall, Cederlund, Dalquist, Ekengren, Fagerlid, Granath, Hedevåg, Idestam, Järnefors, Klingberg, Ljungdal, Mårdberg, Nordanfors, Oxenfelt, Palmblad, Rosenqvist, Stenhammar, Törnebohm, Utterhall, Videgård, Wallander-Ros, Ydström, Öhrnberg',
    ),
    companies: words(
      'Björkbud, Dalafrakt, Ekdala Möbler, Fjärilsvingar Bud, Gotlandslax, Havsvind Foder, Isfjord Fisk, Järvens Bageri, Kattegat Kurir, Lapplandsbär, Mälarmat, Nattbudet, Öresund Blommor, Pilgrims Tvätt, Renfjällets Kött, Skärgårdsleverans, Tjärnens Trä, Uppsala Lådan, Vänerbröd, Åkerbo Frukt, Älvkust Kaffe, Södra Matbudet, Norrsken Service, Vitsippan',
    ),
    roles: words('Logistikchef, VD, Trafikledare, Inköpare, Driftchef'),
    phone: '+46 8 555 0',
  },
} as const satisfies Record<string, Pool>;

export type PoolKey = keyof typeof pools;
