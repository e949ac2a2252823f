// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/KindDesk.h"

#include "ui/desk/InformationTab.h"
#include "ui/desk/Inspector.h"
#include "ui/desk/PrivateDesk.h"
#include "ui/desk/PrivateForm.h"
#include "ui/desk/VersionDesk.h"
#include "ui/desk/VersionLink.h"
#include "ui/questions/QuestionDesk.h"
#include "ui/questions/QuestionTab.h"

namespace bantin::ui {

KindDesk::KindDesk(WorkspaceClient &client, OpenArticle &open, Inspector &inspector, const QString &language,
                   const WhenSaved &whenSaved, QObject *parent)
    : QObject(parent)
    , m_private(new PrivateDesk(client, open, inspector.information()->privateForm(), this))
    , m_questions(new QuestionDesk(client, open, inspector.question(), language, whenSaved, this))
{
    auto *versions = new VersionDesk(client, open, inspector.information()->versionLink(), this);
    connect(versions, &VersionDesk::articleRequested, this, &KindDesk::articleRequested);
    connect(versions, &VersionDesk::failed, this, &KindDesk::failed);
    connect(m_private, &PrivateDesk::failed, this, &KindDesk::failed);
    connect(m_questions, &QuestionDesk::failed, this, &KindDesk::failed);
    connect(m_questions, &QuestionDesk::notice, this, &KindDesk::notice);
}

void KindDesk::flush()
{
    m_private->flush();
}

} // namespace bantin::ui
