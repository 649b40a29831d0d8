import { expect, it } from "vitest";
import { sourceNameOf } from "../../src/domain/source-name.ts";

it.each([
  ["LISA_2024.csv", "LISA"],
  ["LISA_2024-04-01.csv.gz", "LISA"],
  ["Vestigingenregister 20240401 (2).xlsx", "Vestigingenregister"],
  ["2025 werkgelegenheid.sav", "werkgelegenheid"],
  ["register-01-04-2025-definitief.csv", "register-definitief"],
  ["ppp_up_to_150k_15_small_states.csv.gz", "ppp_up_to_150k_15_small_states"],
  // A year alone names nothing, and a classification is no year of a register.
  ["2024.csv", "2024"],
  ["kvk-12023456.csv", "kvk-12023456"],
])("%s is a delivery of %s", (file, source) => expect(sourceNameOf(file)).toBe(source));
