// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "ui/models/ArticleRequest.h"

#include <QObject>

#include <memory>

namespace bantin::ui {

class ArticleListModel;
class OfficeCalendar;
class WorkspaceClient;

/// Fills a list model with what is asked for, a page at a time, from the store thread. One question is under way at most;
/// answers to what is no longer asked are dropped. UI thread.
class ArticleFinder final : public QObject
{
    Q_OBJECT
public:
    static constexpr int pageSize = 100;

    /// Client and model outlive the finder; the model asks it for more rows.
    ArticleFinder(WorkspaceClient &client, ArticleListModel &model, QObject *parent = nullptr);

    const ArticleRequest &request() const { return m_request; }
    void show(const ArticleRequest &request);
    /// The same again, as many rows as there are now.
    void reload();
    /// Forgets request and rows.
    void clear();

Q_SIGNALS:
    /// The model holds the first rows of the request.
    void answered();
    void failed(const bantin::Error &error);

private:
    enum class Wanted { Nothing, Rows, MoreRows };

    void want(Wanted wanted);
    void askNext();

    WorkspaceClient &m_client;
    ArticleListModel &m_model;
    ArticleRequest m_request;
    std::shared_ptr<OfficeCalendar> m_calendar; ///< the store thread's
    Wanted m_wanted = Wanted::Nothing;
    int m_rows = pageSize; ///< how many to ask for from the first one on
    bool m_asking = false;
};

} // namespace bantin::ui
