/**
 * Returns the largest number of refusals among `count` samples that a true rate of `rate` exceeds with
 * a probability of less than one in a thousand (the upper bound of a binomial distribution).
 */
export function atMost(count: number, rate: number): number {
  let probability = (1 - rate) ** count
  let sum = probability
  let refusals = 0
  while (sum < 0.999) {
    refusals += 1
    probability *= ((count - refusals + 1) / refusals) * (rate / (1 - rate))
    sum += probability
  }
  return refusals
}
