import Kernel
import Lists
import Sales

/// What is derived of a quote, in SQL over `quote`; now, and as of `:as_of`.
package enum QuoteSQL {
  /// How it stands; one sent expires by itself.
  package static let state = ListExpression(now: stateNow, past: stateThen)

  /// Whether it awaits an answer.
  package static let isOpen = ListExpression(
    now: "quote.status = 'sent'",
    past: """
      (quote.sent_on <= :as_of AND (quote.decided_on IS NULL OR quote.decided_on > :as_of) AND NOT \(isReplaced))
      """)

  private static let stateNow = """
    CASE quote.status WHEN 'draft' THEN \(QuoteState.draft.sql) WHEN 'accepted' THEN \(QuoteState.accepted.sql)
      WHEN 'refused' THEN \(QuoteState.refused.sql) WHEN 'superseded' THEN \(QuoteState.superseded.sql)
      ELSE \(sent) END
    """

  private static let stateThen = """
    CASE WHEN \(isReplaced) THEN \(QuoteState.superseded.sql)
      WHEN quote.decided_on <= :as_of AND quote.status = 'accepted' THEN \(QuoteState.accepted.sql)
      WHEN quote.decided_on <= :as_of THEN \(QuoteState.refused.sql) ELSE \(sent) END
    """

  private static let sent =
    "iif(quote.valid_until < :as_of, \(QuoteState.expired.sql), \(QuoteState.sent.sql))"

  private static let isReplaced =
    "EXISTS (SELECT 1 FROM quote AS newer WHERE newer.revises = quote.id AND newer.day <= :as_of)"
}
