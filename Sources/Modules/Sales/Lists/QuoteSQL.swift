import Lists

/// What is derived of a quote, in SQL over `quote`; now, and as of `:as_of`.
package enum QuoteSQL {

  /// brouillon, envoye, expire, accepte, refuse or remplace.
  package static let state = ListExpression(now: stateNow, past: stateThen)

  /// Whether it awaits an answer.
  package static let isOpen = ListExpression(
    now: "quote.status = 'sent'",
    past: """
      (quote.sent_on <= :as_of AND (quote.decided_on IS NULL OR quote.decided_on > :as_of) AND NOT \(isReplaced))
      """)

  private static let stateNow = """
    CASE quote.status WHEN 'draft' THEN 'brouillon' WHEN 'accepted' THEN 'accepte' WHEN 'refused' THEN 'refuse'
      WHEN 'superseded' THEN 'remplace' ELSE \(sent) END
    """

  private static let stateThen = """
    CASE WHEN \(isReplaced) THEN 'remplace'
      WHEN quote.decided_on <= :as_of AND quote.status = 'accepted' THEN 'accepte'
      WHEN quote.decided_on <= :as_of THEN 'refuse' ELSE \(sent) END
    """

  private static let sent = "CASE WHEN quote.valid_until < :as_of THEN 'expire' ELSE 'envoye' END"

  private static let isReplaced =
    "EXISTS (SELECT 1 FROM quote AS newer WHERE newer.revises = quote.id AND newer.day <= :as_of)"
}
