import Kernel

/// Why public numbers cannot be those of one company.
package enum LegalIdentityRefusal: Refusal, Hashable {
  case wrong(IdentifierError)
  case siretOfAnother(SIRET, SIREN)
  case vatOfAnother(VATNumber, SIREN)

  package var code: String {
    switch self {
    case .wrong(let error): error.code
    case .siretOfAnother: "siret-of-another"
    case .vatOfAnother: "vat-of-another"
    }
  }

  package var message: String {
    switch self {
    case .wrong(let error): error.message
    case .siretOfAnother(let siret, let siren):
      "Le SIRET \(siret.formatted) n’est pas un établissement du SIREN \(siren.formatted)."
    case .vatOfAnother(let number, let siren):
      "Le numéro de TVA \(number.formatted) n’est pas celui du SIREN \(siren.formatted)."
    }
  }

  package var remedy: String {
    switch self {
    case .wrong(let error): error.remedy
    case .siretOfAnother: "Corrigez l’un des deux, ou videz le SIREN : il se déduit du SIRET."
    case .vatOfAnother: "Corrigez l’un des deux, ou videz le numéro de TVA."
    }
  }

  package var field: String? {
    switch self {
    case .wrong(let error): error.kind == .vat ? "vat_number" : error.field
    case .siretOfAnother: "siret"
    case .vatOfAnother: "vat_number"
    }
  }

  package static var samples: [LegalIdentityRefusal] {
    var samples = IdentifierError.samples.prefix(1).map(LegalIdentityRefusal.wrong)
    if let siren = try? SIREN("732829320"), let siret = try? SIRET("35600000000048") {
      samples += [.siretOfAnother(siret, siren), .vatOfAnother(siret.siren.vatNumber, siren)]
    }
    return samples
  }
}
