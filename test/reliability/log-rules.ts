/**
 * What is wrong with lines that the skill has logged.
 *
 * @param ids matches what names somebody
 */
export const logFindings = (lines: readonly string[], ids: RegExp): string[] =>
  lines.flatMap((line) => {
    const findings: string[] = [];
    if (ids.test(line)) findings.push(`a log line names somebody: ${line}`);
    if (!/^\{.*\}$/.test(line)) findings.push(`a log line is no JSON: ${line}`);
    if (/"level":"(?:ERROR|WARN)"/.test(line) && !line.includes('Alexa ended the session')) {
      findings.push(`the skill had trouble: ${line}`);
    }
    return findings;
  });
