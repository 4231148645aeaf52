import Company
import Kernel

extension EmployeeDetails: DescribedRecord {
  package enum Key: String, FieldKey {
    case name, position, hours, entry, contract, exit, status, code, classification, agreement, iban
    case bic, street, postcode, city, phone, email, user, notes
    case firstName = "first_name", baseSalary = "base_salary", healthInsurance = "health_insurance"
    case accidentRate = "accident_rate", taxRate = "tax_rate", socialNumber = "social_number"
    case alsaceMoselle = "alsace_moselle"
  }

  /// In the order of the form.
  package static let fields = RecordFields<EmployeeDetails>(
    identity + salary + contract + pay + reach,
    arguments: [
      .entry, .code, .hours, .position, .classification, .agreement, .iban, .bic, .street, .email,
      .phone, .notes, .contract, .status, .exit, .user, .name, .baseSalary, .firstName,
      .socialNumber, .taxRate, .healthInsurance, .accidentRate, .alsaceMoselle,
    ],
    journal: [
      .code, .name, .contract, .status, .classification, .entry, .exit, .street, .email, .phone,
      .user, .socialNumber, .iban, .bic, .taxRate, .healthInsurance, .alsaceMoselle,
    ])

  /// The first salary, agreed with whoever is hired and changed by an operation of its own.
  package static let firstSalary: Set = [Key.baseSalary, .hours]
  /// What only whoever may see salaries is shown, and may change.
  package static let payKeys = Set(pay.map(\.key))

  private typealias Fields = [RecordField<EmployeeDetails>]

  private static let identity: Fields = [
    .text(.name, "Nom", \.name, .line(80)).form(required: true, section: "Identité"),
    .text(.firstName, "Prénom", \.firstName, .line(80)),
    .text(.position, "Poste", \.position, .line(80)),
  ]

  private static let salary: Fields = [
    .asked(.baseSalary, "Salaire de base", .money, argument: FieldArgument(Money.self, text: \.decimal))
      .form(required: true, hint: "brut mensuel").untold,
    .asked(.hours, "Heures par mois", .quantity, argument: FieldArgument(Quantity.self, text: \.decimal))
      .form(onPath: false, hint: "vide : 151,67").untold,
  ]

  private static let contract: Fields = [
    .value(.entry, "Entrée", \.entry, .day).form(required: true, section: "Contrat"),
    .value(.contract, "Contrat", \.contract, .choice(\.label)),
    .optional(.exit, "Sortie", \.exit, .day).form(hint: "fin du CDD, ou départ"),
    .value(.status, "Statut", \.standing, .choice(\.label)).form(onPath: false).column("standing"),
    .text(.code, "Matricule", \.code, .line(12) { text, _ in try FieldText.line(text).uppercased() })
      .form(onPath: false, hint: "vide : il est donné"),
    .text(.classification, "Classification", \.classification, .line(80)).form(onPath: false),
    .text(.agreement, "Convention", \.agreement, .line(80)).form("Convention collective", onPath: false),
  ]

  private static let pay: Fields = [
    .value(.healthInsurance, "Mutuelle", \.healthInsurance, .money.shown(\.frenchEuros))
      .form(section: "Paie", hint: "cotisation du mois, partagée par moitié"),
    .value(.accidentRate, "Taux AT", \.accidentRate, .percentage)
      .form("Taux AT %", hint: "le taux notifié à la société"),
    .optional(.taxRate, "Taux de prélèvement", \.incomeTaxRate, .percentage)
      .form("Taux d’impôt %", hint: "vide : le taux neutre").column("income_tax_rate"),
    .optional(.socialNumber, "N° de sécurité sociale", \.socialNumber, .identifier(21)),
    .optional(.iban, "IBAN", \.iban, .identifier(42)),
    .optional(.bic, "BIC", \.bic, .identifier(11)).form(onPath: false),
    .value(.alsaceMoselle, "Régime local", \.hasLocalScheme, .flag)
      .form(onPath: false, hint: "Alsace-Moselle").column("local_scheme"),
  ]

  private static let reach: Fields = [
    .text(.street, "Adresse", \.street, .line(120)).form("Rue", onPath: false, section: "Coordonnées")
      .told { [$0.street, $0.postcode, $0.city].filter { !$0.isEmpty }.joined(separator: " ") },
    .text(.postcode, "Code postal", \.postcode, .line(12)).form(onPath: false).told(with: .street),
    .text(.city, "Ville", \.city, .line(60)).form(onPath: false).told(with: .street),
    .text(.phone, "Téléphone", \.phone, .phone).form(onPath: false),
    .text(.email, "E-mail", \.email, .email).form(onPath: false),
    .user(.user, "Utilisateur", \.user).form(onPath: false, hint: "pour suivre ses notes de frais")
      .column("user_id"),
    .text(.notes, "Notes", \.notes, .paragraph(2_000)).form(onPath: false),
  ]
}
