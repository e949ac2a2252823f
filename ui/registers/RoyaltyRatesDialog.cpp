// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/RoyaltyRatesDialog.h"

#include "app/domain/royalty/RoyaltySheet.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int comfortableWidth = 520;
constexpr int numberWidth = 96;

} // namespace

RoyaltyRatesDialog::RoyaltyRatesDialog(WorkspaceClient &client, const RoyaltyLaw &law, const QString &language,
                                       QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_law(law)
    , m_foot(new DialogFoot(u"royalty.ratesFoot"_s, tr("Save the coefficients"), tr("Cancel"), this))
{
    setObjectName("royalty.ratesDialog"_L1);
    setWindowTitle(tr("Coefficients of the unit"));
    setMinimumWidth(comfortableWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(
        makeMutedLabel(tr("Empty until the unit enters what it pays. %1 sets the highest only.").arg(law.cite), this));
    column->addWidget(buildTable(language));
    for (const UnknownFact &fact : law.unknown)
        column->addWidget(makeMutedLabel(fact.reason.in(language), this));
    column->addWidget(m_foot);
    connect(m_foot, &DialogFoot::accepted, this, &RoyaltyRatesDialog::save);
    connect(m_foot, &DialogFoot::cancelled, this, &QDialog::reject);
    connect(&client, &WorkspaceClient::locked, this, &QDialog::reject);
    read();
}

QWidget *RoyaltyRatesDialog::buildTable(const QString &language)
{
    auto *table = new QWidget(this);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(makeMutedLabel(tr("Kind of work"), table), 0, 0);
    grid->addWidget(makeMutedLabel(tr("Highest"), table), 0, 1);
    grid->addWidget(makeMutedLabel(tr("The unit's"), table), 0, 2);
    for (const RoyaltyLaw::Genre &genre : m_law.genres) {
        auto *field = new QLineEdit(table);
        field->setObjectName(u"royalty.rate."_s + genre.name);
        field->setAccessibleName(genre.label.in(language));
        field->setFixedWidth(numberWidth);
        field->setReadOnly(true);
        const int row = grid->rowCount();
        grid->addWidget(makeLabel(genre.label.in(language), table), row, 0);
        grid->addWidget(makeLabel(coefficientText(genre.maximum), table), row, 1);
        grid->addWidget(field, row, 2);
        m_fields.insert(genre.name, field);
    }
    return table;
}

void RoyaltyRatesDialog::read()
{
    m_client
        .use([&law = m_law](workflow::Session &session) -> Result<Answer> {
            const auto rates = workflow::royaltyRates(session);
            if (!rates)
                return rates.error();
            return Answer{*rates, workflow::maySetRoyaltyRates(session, law)};
        })
        .then(this, [this](const Result<Answer> &answer) {
            if (answer)
                take(*answer);
            else
                m_foot->showProblem(answer.error());
        });
}

void RoyaltyRatesDialog::take(const Answer &answer)
{
    const bool isEditable = answer.maySet && m_client.mayWrite();
    for (const auto &[genre, field] : m_fields.asKeyValueRange()) {
        const int rate = answer.rates.value(genre);
        field->setText(rate > 0 ? coefficientText(rate) : QString());
        field->setReadOnly(!isEditable);
    }
    m_foot->setReady(isEditable);
}

void RoyaltyRatesDialog::save()
{
    workflow::RoyaltyRates rates;
    for (const auto &[genre, field] : m_fields.asKeyValueRange()) {
        if (field->text().trimmed().isEmpty())
            continue;
        // What is no number is outside every limit, and the answer says so.
        rates.insert(genre, coefficientFromText(field->text()).value_or(0));
    }
    m_foot->clearProblem();
    m_foot->setBusy(tr("Writing the coefficients…"));
    m_client
        .use([&law = m_law, rates](workflow::Session &session) {
            return workflow::setRoyaltyRates(session, law, rates);
        })
        .then(this, [this](const Result<void> &done) {
            m_foot->setIdle();
            if (!done) {
                m_foot->showProblem(done.error());
                return;
            }
            Q_EMIT saved();
            accept();
        });
}

} // namespace bantin::ui
