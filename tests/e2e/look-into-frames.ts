import type { Page } from '@playwright/test';

export type Looked = { titles: string[]; wrong: string[] };

/**
 * Waits (ten seconds at most) until the open conversation shows exactly the mails with these titles, then looks at what
 * stands in their frames, and presses, hovers, focuses and sets off everything in them. Gives what is wrong.
 */
export const lookIntoFrames = (page: Page, wanted: readonly string[]): Promise<Looked> =>
  page.evaluate(async (titles) => {
    const wrong: string[] = [];
    const dangerous =
      /^(script|style|link|meta|base|iframe|frame|frameset|object|embed|applet|portal|fencedframe|form|input|button|select|textarea|keygen|svg|math|audio|video|source|track|picture|template|marquee|dialog|param|map|area)$/i;
    const forbidden =
      /^(on.*|id|name|srcset|background|poster|ping|action|formaction|attributionsrc|popover|popovertarget|usemap)$/i;
    const until = performance.now() + 90_000;
    const frames = () => [...document.querySelectorAll('iframe')];
    const there = (): boolean =>
      frames()
        .map((frame) => frame.title)
        .join('\n') === titles.join('\n') &&
      frames().every(
        ({ contentDocument: inside }) => inside?.URL === 'about:srcdoc' && inside.readyState === 'complete',
      );
    while (!there() && performance.now() < until) await new Promise((done) => requestAnimationFrame(done));
    if (!there()) wrong.push(`not shown: ${titles.join(', ')}`);
    for (const frame of frames()) {
      const inside = frame.contentDocument;
      const complain = (what: string): void => void wrong.push(`${frame.title}: ${what}`);
      if (!inside?.body || inside.URL !== 'about:srcdoc') {
        complain(`shows ${inside?.URL ?? 'nothing'}`);
        continue;
      }
      if (frame.getAttribute('sandbox') !== 'allow-same-origin') complain('is not sandboxed');
      for (const node of inside.querySelectorAll<HTMLElement>('body *')) {
        if (dangerous.test(node.nodeName)) complain(`holds <${node.nodeName}>`);
        for (const { name, value } of node.attributes) {
          const bare = [...value].filter((each) => each > ' ').join('');
          if (forbidden.test(name)) complain(`holds ${name}=${value}`);
          if (name === 'is' && value !== '') complain(`is ${value}`);
          if (name === 'src' && !bare.startsWith('data:image/')) complain(`holds src=${value}`);
          if (name === 'href' && !/^(https?:|mailto:|tel:)/i.test(bare)) complain(`links to ${value}`);
          if (name === 'style' && /url|\\|\/\*|position|expression|image-set/i.test(value)) complain(`style ${value}`);
        }
        for (const event of ['mouseover', 'focus', 'toggle', 'scroll', 'animationstart'])
          node.dispatchEvent(new Event(event, { bubbles: true }));
        node.focus();
        node.click();
      }
    }
    // What was set off acts before the next task.
    await new Promise((done) => setTimeout(done, 20));
    return { titles: frames().map((frame) => frame.title), wrong };
  }, wanted);
