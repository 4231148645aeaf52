/// What the palette looks for in what was typed, in this order: what is named exactly before what is about it.
package enum SearchStep: CaseIterable, Sendable {
  /// Documents of the very number meant.
  case numbers
  /// Documents whose number begins so, looked for when none is the one meant.
  case numberStarts
  /// Documents of the number that others gave them.
  case othersNumbers
  /// Movements of money by their number.
  case movementNumbers
  case codes
  /// Documents of that total, or unpaid ones of that remainder.
  case totals
  /// Movements of that amount.
  case amounts
  case parties, people, articles, assets
  /// Documents by what they are about.
  case documents
  case contacts
  /// Movements by the reference they bear.
  case references
}
