import type { LanguageCases } from './auto-reply-case';

export const spanish: LanguageCases = {
  yes: [
    [
      'Respuesta automática: Menos viajes en vacío',
      'Estaré fuera de la oficina hasta el lunes 11 de mayo.',
      'vacation',
      '2026-05-11',
    ],
    [
      'RE: Menos viajes en vacío',
      'Gracias por su correo. Me encuentro de vacaciones y regreso el 18 de mayo. Para temas urgentes, diríjase a Pablo Ruiz: pablo@vientonorte.example.',
      'vacation',
      '2026-05-18',
    ],
    ['Ausente: Menos viajes', 'No estoy en la oficina. Responderé a mi vuelta.', 'vacation'],
    [
      'Re: Menos viajes en vacío',
      'Actualmente estoy de baja por maternidad. Por favor, contacte con pablo@vientonorte.example.',
      'vacation',
    ],
    [
      'Re: Menos viajes en vacío',
      'Estoy de viaje del 4 al 8 de mayo con acceso limitado al correo. Disculpe las molestias.',
      'vacation',
      '2026-05-08',
    ],
    [
      'Re: Menos viajes en vacío',
      'Nuestras oficinas permanecerán cerradas hasta el 6 de mayo. Le atenderemos a la vuelta.',
      'vacation',
      '2026-05-06',
    ],
    [
      'Hemos recibido su solicitud #5521',
      'Su solicitud ha sido registrada con el número de caso 5521. Un agente se pondrá en contacto con usted.',
      'ticket',
    ],
    [
      'Re: Menos viajes en vacío',
      'Hemos recibido su mensaje y le responderemos lo antes posible. Este es un correo automático, por favor no responda.',
      'ticket',
    ],
    ['Re: Menos viajes en vacío', 'Este buzón ya no se revisa. Escriba a info@vientonorte.example.', 'unmonitored'],
    [
      'Re: Menos viajes en vacío',
      'Le informamos de que Dana Okafor ya no trabaja en la empresa. Para cualquier consulta, escriba a pablo@vientonorte.example. Mensaje automático.',
      'left_company',
    ],
    ['Leído: Menos viajes en vacío', 'Su mensaje se leyó el lunes, 4 de mayo de 2026 10:40.', 'receipt'],
    ['Aceptado: Primera llamada', '', 'calendar'],
  ],
  no: [
    ['RE: Menos viajes en vacío', 'La semana que viene estoy de vacaciones, ¿hablamos a la vuelta?'],
    ['RE: Respuesta automática', 'Ya estoy de vuelta. ¿Me manda otra vez la propuesta?'],
    ['RE: Menos viajes en vacío', 'Estuve de vacaciones y acabo de ver su correo. Nos interesa.'],
    ['RE: Menos viajes en vacío', 'El martes estoy fuera de la oficina, pero el jueves a las 10 me viene bien.'],
    ['RE: Menos viajes en vacío', '¿El programa tiene en cuenta las vacaciones de los conductores?'],
    ['RE: Menos viajes en vacío', 'Gracias por su mensaje, de momento no lo necesitamos.'],
    ['RE: Menos viajes en vacío', 'Póngase en contacto con Pablo Ruiz, él lleva la flota.'],
    ['RE: Menos viajes en vacío', 'Nuestro almacén está cerrado los sábados. ¿Es un problema?'],
    ['RE: Menos viajes en vacío', 'Hemos recibido su propuesta y la vemos el lunes. ¿Cuánto costaría con 40 camiones?'],
    ['Ausencias de conductores', 'Hola, ¿se pueden registrar las ausencias en su sistema?'],
    ['RE: Menos viajes en vacío', 'Dana está de baja, yo la sustituyo. Envíeme los precios, por favor.'],
    ['RE: Menos viajes en vacío', 'Estoy de viaje esta semana; llámeme el lunes y lo vemos.'],
  ],
};
