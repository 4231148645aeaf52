import Events
import Kernel

/// A thing the demo company sells.
struct DemoItem {
  let label: String
  let price: Money
  let nature: LineNature
  /// The units sold at once.
  let quantity: ClosedRange<Int>
  /// Whether dwellings pay the rate of energy savings for it.
  let savesEnergy: Bool

  private init(
    _ label: String, _ cents: Int64, _ nature: LineNature, _ quantity: ClosedRange<Int>, savesEnergy: Bool
  ) {
    self.label = label
    price = Money(cents: cents)
    self.nature = nature
    self.quantity = quantity
    self.savesEnergy = savesEnergy
  }

  static func goods(
    _ label: String, _ cents: Int64, _ quantity: ClosedRange<Int> = 1...1, savesEnergy: Bool = false
  ) -> DemoItem {
    DemoItem(label, cents, .goods, quantity, savesEnergy: savesEnergy)
  }

  static func service(_ label: String, _ cents: Int64, _ quantity: ClosedRange<Int> = 1...1) -> DemoItem {
    DemoItem(label, cents, .service, quantity, savesEnergy: false)
  }
}

/// What the demo company sells: works of heating, cooling and ventilation, their upkeep, small equipment.
enum DemoCatalogue {
  static let travel: [DemoItem] = [
    .service("Déplacement zone 1 (Lyon et Villeurbanne)", 45_00),
    .service("Déplacement zone 2 (moins de 50 km)", 72_00),
  ]

  static let labour: [DemoItem] = [
    .service("Main-d'œuvre technicien frigoriste (heure)", 62_00, 1...5),
    .service("Main-d'œuvre technicien chauffagiste (heure)", 58_00, 1...6),
    .service("Recherche de fuite et contrôle d'étanchéité", 185_00),
    .service("Nettoyage et désinfection d'une unité intérieure", 89_00, 1...6),
    .service("Récupération de fluide frigorigène (kg)", 34_00, 1...8),
    .service("Astreinte week-end ou jour férié", 140_00),
  ]

  static let parts: [DemoItem] = [
    .goods("Fluide frigorigène R32 (kg)", 48_90, 1...6), .goods("Compresseur hermétique 3 kW", 648_00),
    .goods("Carte électronique de commande", 236_50), .goods("Ventilateur hélicoïde Ø 350", 142_90, 1...2),
    .goods("Filtre déshydrateur", 32_75, 1...3), .goods("Vanne 3 voies motorisée", 187_40),
    .goods("Pompe de relevage de condensats", 89_90),
    .goods("Joint de porte de chambre froide (m)", 18_60, 2...9),
    .goods("Sonde de température NTC", 21_45, 1...4), .goods("Circulateur de chauffage 25-60", 298_00),
    .goods("Détendeur thermostatique", 76_80), .goods("Pressostat haute et basse pression", 94_30),
    .goods("Thermostat d'ambiance programmable", 119_00, 1...3, savesEnergy: true),
  ]

  static let equipment: [DemoItem] = [
    .goods("Climatiseur mobile 3,5 kW", 649_00, 1...3), .goods("Armoire froide positive 600 L", 1_890_00),
    .goods("Vitrine réfrigérée 1,5 m", 3_420_00), .goods("Machine à glaçons 40 kg par jour", 1_275_00),
    .goods("Purificateur d'air professionnel", 459_00, 1...4),
    .goods("Déshumidificateur 50 L par jour", 539_00),
    .goods("Rideau d'air chaud 1 m", 612_00, 1...2), .goods("Caisson d'extraction de cuisine", 986_00),
    .goods("Enregistreur de température connecté", 159_00, 1...8),
  ]

  static let plants: [DemoItem] = [
    .goods("Groupe extérieur multisplit 10 kW", 3_680_00),
    .goods("Unité intérieure murale 2,5 kW", 625_00, 2...5),
    .goods("Pompe à chaleur air/eau 14 kW", 7_890_00, savesEnergy: true),
    .goods("Chambre froide positive 8 m³", 5_460_00), .goods("Groupe frigorifique tropicalisé", 4_120_00),
    .goods("Centrale de traitement d'air 2 500 m³/h", 11_240_00),
    .goods("Régulation connectée", 860_00, savesEnergy: true),
    .goods("Liaisons frigorifiques isolées (m)", 28_40, 12...60),
    .goods("Gaine galvanisée Ø 315 (m)", 31_90, 10...45),
    .goods("VMC double flux collective", 4_350_00, savesEnergy: true),
  ]

  static let fitting: [DemoItem] = [
    .service("Pose et raccordements (journée d'équipe)", 780_00, 1...5),
    .service("Percements, calfeutrements et finitions", 320_00),
    .service("Mise en service et formation des utilisateurs", 290_00),
    .service("Dépose et évacuation de l'ancien matériel", 195_00),
    .service("Location de nacelle (jour)", 260_00, 1...2),
  ]

  static let callOuts = [
    "Dépannage de climatisation", "Dépannage de chambre froide", "Fuite de fluide frigorigène",
    "Panne de chauffage",
    "Remplacement d'un compresseur", "Bruit anormal en toiture", "Condensats qui débordent",
    "Température instable en vitrine", "Remise en service saisonnière",
  ]

  static let works = [
    "Climatisation des bureaux", "Rénovation de la production de froid", "Remplacement de la chaufferie",
    "Ventilation de la cuisine", "Chambre froide de la réserve", "Climatisation de la salle",
    "Traitement d'air de l'atelier", "Rénovation énergétique du bâtiment",
  ]
}
