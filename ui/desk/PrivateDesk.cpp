// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/PrivateDesk.h"

#include "app/workflow/PrivateFields.h"
#include "ui/desk/PrivateForm.h"
#include "ui/models/OpenArticle.h"
#include "ui/models/WorkspaceClient.h"

#include <chrono>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds pauseInTyping{700};
}

PrivateDesk::PrivateDesk(WorkspaceClient &client, OpenArticle &open, PrivateForm &form, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_open(open)
    , m_form(form)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    connect(&m_pause, &QTimer::timeout, this, &PrivateDesk::flush);
    connect(&form, &PrivateForm::edited, &m_pause, qOverload<>(&QTimer::start));
    connect(&open, &OpenArticle::opened, this, &PrivateDesk::read);
    connect(&open, &OpenArticle::closed, this, &PrivateDesk::forget);
}

void PrivateDesk::read()
{
    flush();
    m_article = m_open.id();
    m_form.clear();
    m_client
        .use(
            [article = m_article](workflow::Session &session) { return workflow::readPrivateFields(session, article); })
        .then(this, [this, article = m_article](const Result<workflow::PrivateFieldsView> &read) {
            if (article != m_article || !m_client.workspace())
                return;
            if (read)
                m_form.showValues(read->values, read->editable && m_client.mayWrite()
                                                    ? PrivateForm::Editing::Allowed
                                                    : PrivateForm::Editing::Forbidden);
            else if (read.error().reason == "role-forbids"_L1)
                m_form.showForbidden(tr("Only the author, editors and approvers can read what the asker gave."));
            else
                Q_EMIT failed(read.error());
        });
}

void PrivateDesk::flush()
{
    m_pause.stop();
    const PrivateForm::Values changes = m_form.takeChanges();
    if (changes.isEmpty() || !m_article.isValid())
        return;
    m_client
        .change(m_article,
                [article = m_article, changes](workflow::Session &session) {
                    return workflow::setPrivateFields(session, article, changes);
                })
        .then(this, [this, article = m_article, changes](const Result<void> &kept) {
            if (kept || !m_client.workspace())
                return;
            if (article == m_article)
                m_form.keepForLater(changes.keys());
            Q_EMIT failed(kept.error());
        });
}

void PrivateDesk::forget()
{
    m_pause.stop();
    m_article = {};
    m_form.clear();
}

} // namespace bantin::ui
