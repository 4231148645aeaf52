import Documents

extension Invoice {
  /// What saving it answers.
  var saved: SavedDraft { SavedDraft(id, amounts, edition) }
}

extension Quote {
  /// What saving it answers.
  var saved: SavedDraft { SavedDraft(id, content.amounts, edition) }
}

extension Order {
  /// What saving it answers.
  var saved: SavedDraft { SavedDraft(id, content.amounts, edition) }
}
