// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/DeadlineField.h"

#include "ui/look/Widgets.h"

#include <QDateTimeEdit>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

const QTime closingTime(17, 0);
constexpr int proposedDays = 3;

/// Turning the wheel over a form scrolls the form.
class StillDateTimeEdit final : public QDateTimeEdit
{
public:
    using QDateTimeEdit::QDateTimeEdit;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

DeadlineField::DeadlineField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new StillDateTimeEdit(this))
    , m_state(makeLabel({}, this))
    , m_set(makeButton(u"inspector.deadline.set"_s, tr("Set a deadline"), ButtonLook::Plain, this))
    , m_clear(makeButton(u"inspector.deadline.clear"_s, tr("Remove"), ButtonLook::Plain, this))
{
    build();
    connect(m_set, &QPushButton::clicked, this, &DeadlineField::propose);
    connect(m_clear, &QPushButton::clicked, this, [this] { Q_EMIT chosen({}); });
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this,
            [this](const QDateTime &time) { Q_EMIT chosen(time.toUTC()); });
}

void DeadlineField::build()
{
    m_edit->setObjectName("inspector.deadline"_L1);
    m_edit->setAccessibleName(tr("Deadline"));
    m_edit->setCalendarPopup(true);
    m_edit->setKeyboardTracking(false);
    m_edit->setDisplayFormat(u"dd/MM/yyyy HH:mm"_s);
    m_state->setObjectName("inspector.deadline.state"_L1);
    m_clear->setAccessibleName(tr("Remove the deadline"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_set, 0, 0, Qt::AlignLeft);
    grid->addWidget(m_edit, 0, 0);
    grid->addWidget(m_clear, 0, 1);
    grid->addWidget(m_state, 1, 0, 1, 2);
    showParts();
}

void DeadlineField::showDeadline(const QDateTime &time, Stage stage, Setting setting)
{
    // While somebody is typing into it, the field is theirs.
    const bool isTyped = time == m_time && m_edit->hasFocus();
    m_allowed = setting == Setting::Allowed;
    m_time = time;
    const DueLook look = Words::deadline(time, stage);
    m_state->setText(look.word);
    QPalette colours = palette();
    if (look.tone != Tone::Neutral)
        colours.setColor(QPalette::WindowText, Theme::of(palette()).tone(look.tone).text);
    m_state->setPalette(colours);
    if (!isTyped) {
        const QSignalBlocker quiet(m_edit);
        m_edit->setDateTime(time.toLocalTime());
    }
    showParts();
}

void DeadlineField::propose()
{
    Q_EMIT chosen(QDateTime(QDate::currentDate().addDays(proposedDays), closingTime).toUTC());
    m_edit->setFocus();
}

void DeadlineField::showParts()
{
    const bool has = m_time.isValid();
    const bool hadFocus = m_clear->hasFocus() || m_edit->hasFocus();
    m_edit->setVisible(has);
    m_edit->setEnabled(m_allowed);
    m_clear->setVisible(has && m_allowed);
    m_state->setVisible(has);
    m_set->setVisible(!has);
    m_set->setEnabled(m_allowed);
    if (!has && hadFocus)
        m_set->setFocus();
}

} // namespace bantin::ui
