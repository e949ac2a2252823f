// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/agenda/DueDuty.h"
#include "app/workflow/ReadOtherMatters.h"

#include <QWidget>

#include <memory>

class QListView;
class QModelIndex;
class QPushButton;

namespace bantin::ui {

class OfficeCalendar;
class OtherMattersModel;
class WorkspaceClient;

/// Việc khác: what waits for this account besides articles, in the order to do it. Enter or a click leads to where a row is
/// dealt with; a task can be marked as done here. Not to be seen while nothing waits; folded it is one line that says how much
/// waits and how much is late. UI thread.
class OtherMattersPane final : public QWidget
{
    Q_OBJECT
public:
    /// `client` outlives the pane; `language` is the one the regulation's sentences are told in.
    OtherMattersPane(WorkspaceClient &client, const QString &language, QWidget *parent = nullptr);

    /// Whether the list above is the one the pane belongs to; to be said whenever that was read. Shown reads again, once for several
    /// calls in a row.
    enum class Offer { Shown, Hidden };
    void setOffer(Offer offer);
    enum class Folding { Open, Folded };
    void setFolding(Folding folding);
    /// Of the rows, in device-independent pixels. At most five are to be seen, and only whole ones; the others scroll.
    void setMostHeight(int height);

Q_SIGNALS:
    void articleChosen(const bantin::ArticleId &article);
    void dutyChosen(const bantin::DueDuty &duty);
    /// By a person.
    void folded(bool isFolded);
    /// It had the focus and has nothing left to show.
    void emptied();
    void notice(const QString &sentence);
    void failed(const bantin::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Reading { Idle, Running, RunningAndStale };

    void build();
    void buildList();
    void refresh();
    void ask();
    void take(const Result<QList<workflow::OtherMatter>> &matters);
    void showMatters(const QList<workflow::OtherMatter> &matters);
    void clear();
    void fit();
    void renew();
    void goTo(const QModelIndex &row);
    const workflow::TaskView *chosenTask() const;
    void finishTask();

    WorkspaceClient &m_client;
    OtherMattersModel *m_model;
    std::shared_ptr<OfficeCalendar> m_calendar; ///< the store thread's
    QPushButton *m_fold;
    QWidget *m_rows; ///< what folding hides
    QListView *m_list;
    QWidget *m_foot; ///< while a task is chosen that can be marked as done
    QPushButton *m_done;
    Offer m_offer = Offer::Hidden;
    Reading m_reading = Reading::Idle;
    int m_mostHeight = 0;
    bool m_isFinishing = false; ///< a task is being marked as done
};

} // namespace bantin::ui
