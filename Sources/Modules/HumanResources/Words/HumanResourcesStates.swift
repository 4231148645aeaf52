import Kernel

/// Whether someone works for the company.
package enum EmployeeState: String, ListedState {
  case toCome = "a_venir"
  case present
  case gone = "sorti"

  package var word: StateWord {
    switch self {
    case .toCome: said("à venir", .draft)
    case .present: said("présent", .current)
    case .gone: said("sorti", .faint)
    }
  }
}

extension Contract: ListedState {
  package var word: StateWord { said(label) }
}

extension Standing: ListedState {
  package var word: StateWord { said(label) }
}

extension Payslip.Status: ListedState {
  package var word: StateWord {
    switch self {
    case .draft: said(label, .draft)
    case .validated: said(label, .current)
    case .paid: said(label, .good)
    case .reversed, .reversal: said(label, .faint)
    }
  }
}

/// Whether an advance was wholly taken back.
package enum AdvanceState: String, ListedState {
  case underWay = "en_cours"
  case settled = "soldee"

  package var word: StateWord {
    switch self {
    case .underWay: said("en cours", .disputed)
    case .settled: said("soldée", .good)
    }
  }
}

/// Whether a rate of pay applies.
package enum PayRateState: String, ListedState {
  case toCome = "a_venir"
  case inForce = "en_vigueur"
  case past = "ancien"
  case replaced = "remplace"

  package var word: StateWord {
    switch self {
    case .toCome: said("à venir", .draft)
    case .inForce: said("en vigueur", .current)
    case .past: said("ancien", .faint)
    case .replaced: said("remplacé", .faint)
    }
  }
}

/// How an expense claim stands.
package enum ExpenseState: String, ListedState {
  case submitted = "soumise"
  case approved = "approuvee"
  case refused = "refusee"
  case reimbursed = "remboursee"

  package var word: StateWord {
    switch self {
    case .submitted: said("soumise", .draft)
    case .approved: said("approuvée", .current)
    case .refused: said("refusée", .faint)
    case .reimbursed: said("remboursée", .good)
    }
  }
}
