// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/UnitRuleDialog.h"

#include "app/messages/BoardWords.h"
#include "app/workflow/SetUnitRules.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

UnitRuleDialog::UnitRuleDialog(WorkspaceClient &client, const QString &language, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_language(language)
    , m_rule(new QComboBox(this))
    , m_sentence(makeLabel({}, this))
    , m_enforcement(new QComboBox(this))
    , m_document(new QLineEdit(this))
    , m_foot(new DialogFoot(u"unitRule"_s, tr("Sign and save"), tr("Cancel"), this))
{
    setObjectName("unitRule"_L1);
    setWindowTitle(tr("Ask for more than the regulation"));
    setMinimumWidth(600);
    build(language);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &UnitRuleDialog::showRule);
    connect(m_enforcement, &QComboBox::currentIndexChanged, this, &UnitRuleDialog::updateButton);
    connect(m_document, &QLineEdit::textChanged, this, &UnitRuleDialog::updateButton);
    connect(m_foot, &DialogFoot::cancelled, this, &UnitRuleDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &UnitRuleDialog::save);
    connect(&client, &WorkspaceClient::locked, this, &UnitRuleDialog::reject);
    showRule();
}

void UnitRuleDialog::build(const QString &language)
{
    m_rule->setObjectName("unitRule.rule"_L1);
    m_sentence->setObjectName("unitRule.sentence"_L1);
    m_sentence->setWordWrap(true);
    m_enforcement->setObjectName("unitRule.enforcement"_L1);
    m_document->setObjectName("unitRule.document"_L1);
    m_document->setPlaceholderText(u"21/QĐ-UBND"_s);
    for (const Rule &rule : m_client.workspace()->regulation.rules)
        m_rule->addItem(u"%1 · %2 · %3"_s.arg(rule.id, rule.cite, rule.sentence.in(language).left(60)), rule.id);
    for (const Enforcement enforcement : {Enforcement::Block, Enforcement::Warn, Enforcement::Record})
        m_enforcement->addItem(messages::enforcementWord(enforcement), int(enforcement));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeFieldLabel(tr("Requirement"), m_rule, this));
    m_rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(m_rule);
    column->addWidget(m_sentence);
    column->addWidget(makeFieldLabel(tr("What happens when it is not met"), m_enforcement, this));
    column->addWidget(m_enforcement);
    column->addWidget(makeFieldLabel(tr("Number of the paper that orders it"), m_document, this));
    column->addWidget(m_document);
    column->addWidget(
        makeMutedLabel(tr("The workspace locks afterwards; unlock it to go on under the new rules."), this));
    column->addStretch();
    column->addWidget(m_foot);
}

void UnitRuleDialog::showRule()
{
    const Rule *rule = m_client.workspace()->regulation.findRule(m_rule->currentData().toString());
    m_sentence->setText(rule ? u"%1\n%2: %3"_s.arg(rule->sentence.in(m_language), tr("Now"),
                                                   messages::enforcementWord(rule->enforcement))
                             : QString());
    updateButton();
}

void UnitRuleDialog::updateButton()
{
    m_foot->clearProblem();
    m_foot->setReady(m_rule->currentIndex() >= 0 && !m_document->text().trimmed().isEmpty());
}

void UnitRuleDialog::reject()
{
    if (!m_foot->isBusy())
        QDialog::reject();
}

void UnitRuleDialog::save()
{
    m_foot->setBusy(tr("Signing the unit's own rules…"));
    const UnitRules::Raised raised{m_rule->currentData().toString(), Enforcement(m_enforcement->currentData().toInt())};
    m_client
        .use([raised, document = m_document->text(),
              &regulations = m_client.regulations()](workflow::Session &session) -> Result<store::SignedRecord> {
            const auto rules = workflow::withRaisedRule(session, raised, regulations);
            if (!rules)
                return rules.error();
            return workflow::setUnitRules(session, {*rules, document}, regulations);
        })
        .then(this, [this](const Result<store::SignedRecord> &record) {
            m_foot->setIdle();
            if (!record) {
                m_foot->showProblem(record.error());
                return;
            }
            accept();
            Q_EMIT tightened();
        });
}

} // namespace bantin::ui
