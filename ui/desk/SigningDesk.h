// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/workflow/DecisionWords.h"
#include "ui/desk/NextStep.h"
#include "ui/desk/ReviewSteps.h"

#include <memory>

namespace bantin::ui {

class DeliveryDesk;

/// The next step on the path of the open article: what it is, what the card binds that is signed, and taking it. UI thread.
class SigningDesk final : public QObject
{
    Q_OBJECT
public:
    /// What `place` names and `deliveries` outlive it.
    SigningDesk(const ReviewSteps::Place &place, DeliveryDesk &deliveries, QObject *parent = nullptr);

    const NextStep &step() const { return m_step; }
    /// Looks at the open article anew and shows all around its text.
    void showAround();
    /// The card for that decision, filled with what is here now.
    void prepare(DecisionKind kind);
    /// Takes the step, or shows what is needed first.
    void proceed();

Q_SIGNALS:
    void sendRequested();
    /// The step needs that field first.
    void fieldRequested(const QString &field);

private:
    void decide();
    void sign(DecisionKind kind, const workflow::DecisionWords &words, std::shared_ptr<SecretBytes> passphrase);

    ReviewSteps::Place m_place;
    DeliveryDesk &m_deliveries;
    NextStep m_step;
};

} // namespace bantin::ui
