// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/WritingHabits.h"

#include "ui/models/WorkspaceClient.h"

#include <chrono>

namespace bantin::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

WritingHabits::WritingHabits(WorkspaceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_zoomPause.setObjectName("writing.zoomPause"_L1);
    m_zoomPause.setSingleShot(true);
    m_zoomPause.setInterval(800ms);
    connect(&m_client, &WorkspaceClient::opened, this, &WritingHabits::read);
    connect(&m_client, &WorkspaceClient::locked, &m_zoomPause, &QTimer::stop);
    connect(&m_zoomPause, &QTimer::timeout, this, [this] {
        m_client.use([percent = m_zoom](workflow::Session &session) { return workflow::setZoom(session, percent); })
            .then(this, [this](const Result<void> &result) {
                if (!result)
                    Q_EMIT failed(result.error());
            });
    });
}

void WritingHabits::read()
{
    m_client.use(workflow::writingSettings).then(this, [this](const Result<workflow::WritingSettings> &settings) {
        if (settings && m_client.workspace())
            Q_EMIT settled(*settings);
        else if (!settings)
            Q_EMIT failed(settings.error());
    });
}

void WritingHabits::addUnitWord(const QString &word)
{
    m_client.use([word](workflow::Session &session) { return workflow::addUnitWord(session, word); })
        .then(this, [this](const Result<void> &result) { finish(result); });
}

void WritingHabits::setTonePlacement(content::TonePlacement placement)
{
    m_client.use([placement](workflow::Session &session) { return workflow::setTonePlacement(session, placement); })
        .then(this, [this](const Result<void> &result) { finish(result); });
}

void WritingHabits::setZoom(int percent)
{
    m_zoom = percent;
    if (m_client.mayWrite())
        m_zoomPause.start();
}

void WritingHabits::finish(const Result<void> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
    // What holds now, changed or not.
    read();
}

} // namespace bantin::ui
