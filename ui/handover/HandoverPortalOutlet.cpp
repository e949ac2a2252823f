// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/HandoverPortalOutlet.h"

#include "app/messages/Messages.h"
#include "app/workflow/RelayHandover.h"
#include "ui/look/Words.h"
#include "ui/models/RelayDesk.h"

namespace bantin::ui {

using namespace Qt::StringLiterals;

HandoverPortalOutlet::HandoverPortalOutlet(RelayDesk &relay, QObject *parent)
    : HandoverOutlet(parent)
    , m_relay(relay)
{
}

QString HandoverPortalOutlet::label() const
{
    return tr("Send it through the &portal");
}

std::optional<QString> HandoverPortalOutlet::obstacle() const
{
    const auto obstacle = m_relay.obstacle();
    if (!obstacle)
        return {};
    if (obstacle->reason == "portal-address-missing"_L1)
        return tr("Not now: no portal is set. An administrator sets it under Settings, Portal.");
    const Sentence sentence = describe(*obstacle);
    return QStringList({sentence.happened, sentence.next}).join(u' ').trimmed();
}

QString HandoverPortalOutlet::action() const
{
    return tr("&Sign and send");
}

QString HandoverPortalOutlet::doing() const
{
    return tr("Handing it to the portal…");
}

HandoverOutlet::Seal HandoverPortalOutlet::seal() const
{
    return [](workflow::Session &session, const workflow::HandoverOrder &order,
              const RegulationCatalogue &regulations) { return workflow::relayHandover(session, order, regulations); };
}

void HandoverPortalOutlet::choosePlace(const QString & /*suggestedName*/, QWidget & /*window*/)
{
    Q_EMIT placeChosen();
}

void HandoverPortalOutlet::put(const QByteArray &sealed)
{
    m_relay.go();
    Q_EMIT delivered(
        {tr("Encrypted in the store of this computer (%1), and on its way to the portal from now on: after a break, or "
            "when the computer was switched off, it goes on by itself.")
             .arg(Words::bytes(sealed.size())),
         {tr("There is nothing to carry. The page “Hand-overs” says how far it is and who has fetched it."),
          tr("The recipient opens Bàn Tin, chooses “Hand-overs”, then “Receive”."),
          tr("Until somebody has fetched it you can take it back on the same page.")}});
}

/// It is delivered as soon as it is sealed.
void HandoverPortalOutlet::stop()
{
}

} // namespace bantin::ui
