import Documents
import Kernel

extension Invoice: JournaledDocument {
  package var journaled: [(String, String)] {
    content.fields + [
      ("Acomptes déduits", deductions.map(\.number).joined(separator: ", ")), ("Notes", note),
      ("Net à payer", toPay.french),
    ]
  }
}

extension Quote: JournaledDocument {
  package var journaled: [(String, String)] {
    content.fields + [("Valable jusqu'au", validUntil.french), ("Notes", note)]
  }
}

extension Order: JournaledDocument {
  package var journaled: [(String, String)] { content.fields + [("Origine", origin), ("Notes", note)] }
}
