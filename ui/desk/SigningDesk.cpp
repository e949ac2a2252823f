// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/SigningDesk.h"

#include "ui/desk/ArticlePane.h"
#include "ui/desk/Inspector.h"
#include "ui/models/DeliveryDesk.h"
#include "ui/models/OpenArticle.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/review/BoundFacts.h"
#include "ui/review/SigningCard.h"

#include <QDesktopServices>
#include <QUrl>

namespace bantin::ui {

SigningDesk::SigningDesk(const ReviewSteps::Place &place, DeliveryDesk &deliveries, QObject *parent)
    : QObject(parent)
    , m_place(place)
    , m_deliveries(deliveries)
{
    SigningCard *card = m_place.inspector.signing();
    connect(&m_place.open, &OpenArticle::decisionFailed, card, &SigningCard::showProblem);
    connect(&m_place.open, &OpenArticle::decided, card, &SigningCard::dismiss);
    connect(card, &SigningCard::signatureRequested, this, &SigningDesk::sign);
    connect(&m_place.inspector, &Inspector::primaryChosen, this, &SigningDesk::proceed);
    connect(&m_place.inspector, &Inspector::decisionChosen, this, [this, card](DecisionKind kind) {
        prepare(kind);
        card->focusFirst();
    });
}

void SigningDesk::showAround()
{
    const workflow::ArticleView &view = *m_place.open.view();
    const bool works = m_place.client.mayWrite() && !view.article.trashedAt.isValid();
    m_step = works ? NextStep::of(view, m_deliveries.maySend(), m_place.language) : NextStep();
    m_place.inspector.showArticle(view, m_step);
}

void SigningDesk::prepare(DecisionKind kind)
{
    const workflow::ArticleView &view = *m_place.open.view();
    const OpenWorkspace &workspace = *m_place.client.workspace();
    const content::Document document = m_place.article.document();
    m_place.inspector.signing()->prepare({kind, int(view.decisions.size()) + 1, workspace.account.name,
                                          view.manifestSha512, int(content::referencedAssets(document).size()),
                                          view.needs,
                                          BoundFacts::of(view, document, workspace.regulation, kind, m_place.language),
                                          BoundFacts::findings(view, m_place.language)});
    m_place.inspector.revealSigning();
}

void SigningDesk::proceed()
{
    if (!m_place.open.view())
        return;
    if (m_step.isBlocked()) {
        Q_EMIT fieldRequested(m_step.field);
        return;
    }
    switch (m_step.kind) {
    case NextStep::Kind::Claim:
        m_place.open.claim();
        break;
    case NextStep::Kind::Decide:
        decide();
        break;
    case NextStep::Kind::Send:
        Q_EMIT sendRequested();
        break;
    case NextStep::Kind::OpenPage:
        QDesktopServices::openUrl(QUrl(m_place.open.view()->article.publishedUrl, QUrl::StrictMode));
        break;
    case NextStep::Kind::Nothing:
        break;
    }
}

void SigningDesk::decide()
{
    SigningCard *card = m_place.inspector.signing();
    if (card->isHidden() || card->kind() != m_step.decision)
        prepare(m_step.decision);
    m_place.inspector.revealSigning();
    card->proceed();
}

void SigningDesk::sign(DecisionKind kind, const workflow::DecisionWords &words, std::shared_ptr<SecretBytes> passphrase)
{
    m_place.whenSaved([this, kind, words, passphrase] { m_place.open.decide(kind, words, std::move(*passphrase)); });
}

} // namespace bantin::ui
