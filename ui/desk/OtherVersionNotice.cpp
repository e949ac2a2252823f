// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/OtherVersionNotice.h"

#include "app/workflow/OtherVersions.h"
#include "ui/look/Banner.h"
#include "ui/look/Words.h"
#include "ui/models/OpenArticle.h"
#include "ui/models/WorkspaceClient.h"

namespace bantin::ui {

using Versions = Result<QList<workflow::OtherVersion>>;

OtherVersionNotice::OtherVersionNotice(WorkspaceClient &client, OpenArticle &open, Banner &banner, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_open(open)
    , m_banner(banner)
{
    connect(&open, &OpenArticle::opened, this, [this] {
        // What it says is of the article before.
        m_banner.clear();
        read();
    });
    connect(&open, &OpenArticle::refreshed, this, &OtherVersionNotice::read);
    connect(&open, &OpenArticle::closed, &banner, &Banner::clear);
    connect(&banner, &Banner::actionChosen, this, [this] { Q_EMIT versionChosen(m_number); });
}

void OtherVersionNotice::read()
{
    m_client
        .use([article = m_open.id()](workflow::Session &session) { return workflow::otherVersions(session, article); })
        .then(this, [this, article = m_open.id()](Versions versions) {
            if (article != m_open.id() || !m_client.workspace())
                return;
            if (!versions) {
                Q_EMIT failed(versions.error());
                return;
            }
            versions->removeIf([](const workflow::OtherVersion &version) { return version.isSettled; });
            if (versions->isEmpty()) {
                m_banner.clear();
                return;
            }
            const workflow::OtherVersion &first = versions->constFirst();
            // Said again with every save it would be read aloud again.
            const bool isSaid = m_number == first.number && m_count == versions->size() && !m_banner.isHidden();
            m_number = first.number;
            m_count = versions->size();
            if (isSaid)
                return;
            m_banner.showMessage(Tone::Waiting,
                                 tr("Another version of this article came from the desk of %1, %2.")
                                     .arg(first.sender, Words::moment(first.sentAt)),
                                 versions->size() > 1
                                     ? tr("%n version(s) are not dealt with yet; both sides are kept until you decide.",
                                          nullptr, int(versions->size()))
                                     : tr("Both are kept until you decide what the text shall be."),
                                 Banner::Closing::WithItsCause);
            m_banner.setAction(tr("Compare and merge…"));
        });
}

} // namespace bantin::ui
