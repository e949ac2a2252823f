// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/RegisterDialog.h"

#include "app/domain/deadline/DeadlineEngine.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/FollowFocus.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/registers/RegisterFieldEditor.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

using State = RegisterEntry::State;

constexpr QSize comfortable(600, 560);

} // namespace

RegisterDialog::RegisterDialog(WorkspaceClient &client, const RegisterForm &form,
                               const std::optional<RegisterEntry> &entry, const RegisterEntry::Values &values,
                               const messages::RegisterNames &names, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_form(form)
    , m_entry(entry)
    , m_area(new QScrollArea(this))
    , m_closed(new QCheckBox(tr("%1: nothing more is to be done").arg(form.closedWord.in(names.language)), this))
    , m_reason(new QLineEdit(this))
    , m_reasonRow(new QWidget(this))
    , m_foot(new DialogFoot(u"register"_s, tr("Save the entry"), tr("Cancel"), this))
{
    setObjectName("register"_L1);
    setWindowTitle(form.name.in(names.language));
    resize(comfortable);
    build(names);
    fillIn(m_entry ? m_entry->values : values);
    restrict();
    updateNeeds();
    connect(m_foot, &DialogFoot::accepted, this, &RegisterDialog::save);
    connect(m_foot, &DialogFoot::cancelled, this, &QDialog::reject);
    connect(&client, &WorkspaceClient::locked, this, &QDialog::reject);
    m_fields.constFirst()->focusEditor();
}

void RegisterDialog::build(const messages::RegisterNames &names)
{
    m_area->setWidgetResizable(true);
    followFocus(*m_area);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(buildFields(names));
    showThrough(*m_area);
    m_closed->setObjectName("register.closed"_L1);
    m_closed->setChecked(m_entry && m_entry->state == State::Closed);
    m_reason->setObjectName("register.reason"_L1);
    auto *reason = new QVBoxLayout(m_reasonRow);
    reason->setContentsMargins(0, 0, 0, 0);
    reason->addWidget(makeFieldLabel(tr("Why the closed entry is changed"), m_reason, m_reasonRow));
    reason->addWidget(m_reason);
    m_reasonRow->setVisible(m_entry && m_entry->state == State::Closed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeMutedLabel(m_form.purpose.in(names.language), this));
    column->addWidget(m_area, 1);
    column->addWidget(m_closed);
    column->addWidget(m_reasonRow);
    if (m_form.isSigned)
        column->addWidget(makeMutedLabel(tr("The entry is signed with your key."), this));
    column->addWidget(m_foot);
    connect(m_closed, &QCheckBox::toggled, this, &RegisterDialog::updateNeeds);
}

QWidget *RegisterDialog::buildFields(const messages::RegisterNames &names)
{
    auto *page = new QWidget(m_area);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, Theme::space, 0);
    column->setSpacing(Theme::space);
    const QDate today = DeadlineEngine::localDate(m_client.clock().nowUtc());
    for (const RegisterField &field : std::as_const(m_form.fields)) {
        auto *editor = new RegisterFieldEditor(field, names, today, m_client, page);
        connect(editor, &RegisterFieldEditor::changed, this, &RegisterDialog::updateNeeds);
        connect(editor, &RegisterFieldEditor::failed, m_foot, &DialogFoot::showProblem);
        column->addWidget(editor);
        m_fields.append(editor);
    }
    column->addStretch();
    return page;
}

void RegisterDialog::fillIn(const RegisterEntry::Values &values)
{
    for (RegisterFieldEditor *editor : std::as_const(m_fields))
        editor->setValue(values.value(editor->field().name));
}

/// What this person may not do is there to be read.
void RegisterDialog::restrict()
{
    const Roles roles = m_client.workspace()->account.roles;
    const bool closes = m_client.mayWrite() && workflow::mayCloseRegister(roles, m_form);
    const bool wasClosed = m_entry && m_entry->state == State::Closed;
    const bool writes =
        m_client.mayWrite() && (wasClosed ? closes : workflow::mayWriteRegister(roles, m_form) || closes);
    m_closed->setEnabled(closes);
    m_foot->setReady(writes);
    if (writes)
        return;
    for (RegisterFieldEditor *editor : std::as_const(m_fields))
        editor->setReadOnly();
    m_reason->setReadOnly(true);
}

RegisterEntry::State RegisterDialog::wantedState() const
{
    return m_closed->isChecked() ? State::Closed : State::Open;
}

workflow::RegisterDraft RegisterDialog::draft() const
{
    workflow::RegisterDraft draft;
    draft.entry = m_entry ? m_entry->entry : 0;
    draft.basedOn = m_entry ? m_entry->number : 0;
    draft.state = wantedState();
    for (const RegisterFieldEditor *editor : m_fields) {
        if (const QString value = editor->value(); !value.isEmpty())
            draft.values.insert(editor->field().name, value);
    }
    draft.reason = m_reason->text();
    return draft;
}

void RegisterDialog::updateNeeds()
{
    const RegisterEntry::Values values = draft().values;
    for (RegisterFieldEditor *editor : std::as_const(m_fields))
        editor->setNeeded(m_form.isNeeded(editor->field(), values, wantedState()));
}

void RegisterDialog::save()
{
    const workflow::RegisterDraft wanted = draft();
    const QStringList gaps = m_form.gaps(wanted.values, wanted.state);
    if (!gaps.isEmpty()) {
        for (RegisterFieldEditor *editor : std::as_const(m_fields)) {
            if (editor->field().name != gaps.constFirst())
                continue;
            m_area->ensureWidgetVisible(editor);
            editor->focusEditor();
        }
    }
    m_foot->clearProblem();
    m_foot->setBusy(tr("Writing the entry…"));
    m_client
        .use([form = m_form, wanted](workflow::Session &session) {
            return workflow::writeRegister(session, form, wanted);
        })
        .then(this, [this](const Result<RegisterEntry> &answer) { finish(answer); });
}

void RegisterDialog::finish(const Result<RegisterEntry> &answer)
{
    m_foot->setIdle();
    if (!answer) {
        m_foot->showProblem(answer.error());
        return;
    }
    Q_EMIT written(*answer);
    accept();
}

} // namespace bantin::ui
