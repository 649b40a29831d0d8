import { useRef, useState, type KeyboardEvent } from "react";
import { nearestInDirection, type Direction } from "./nearest-in-direction.ts";
import type { Dot } from "./spread-stacked.ts";

const directions: Partial<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * A picture as one stop of the Tab key: inside it the arrows go to the nearest
 * thing in their direction, Home and End to the first and last.
 */
export function useRoving(dots: readonly Dot[], preferred?: string) {
  const elements = useRef(new Map<string, SVGElement | HTMLElement>());
  const [last, setLast] = useState<string>();
  const current =
    dots.find((dot) => dot.key === last) ?? dots.find((dot) => dot.key === preferred) ?? dots[0];

  const goTo = (dot: Dot | undefined) => {
    if (!dot) return;
    setLast(dot.key);
    elements.current.get(dot.key)?.focus();
  };

  return {
    /** Spread over each thing in the picture. */
    stop: (key: string) => ({
      tabIndex: current?.key === key ? 0 : -1,
      ref: (element: SVGElement | HTMLElement | null) => {
        if (element) elements.current.set(key, element);
        else elements.current.delete(key);
      },
      onFocus: () => setLast(key),
    }),
    onKeyDown: (event: KeyboardEvent) => {
      const direction = directions[event.key];
      if (direction && current) {
        event.preventDefault();
        goTo(nearestInDirection(dots, current, direction));
      } else if (event.key === "Home") {
        event.preventDefault();
        goTo(dots[0]);
      } else if (event.key === "End") {
        event.preventDefault();
        goTo(dots.at(-1));
      }
    },
  };
}

/** Enter and space do what a click does, on things that are no button of the browser's own. */
export const pressed = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    act();
  }
};
