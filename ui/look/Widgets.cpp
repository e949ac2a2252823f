// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Widgets.h"

#include "ui/look/Theme.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// Outside dialogs Qt leaves Enter to the default button alone, and inside them Enter on Cancel would accept.
class EnterButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (isPlainEnter(*event))
            click();
        else
            QPushButton::keyPressEvent(event);
    }
};

} // namespace

bool isPlainEnter(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
           && !event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
}

QPushButton *makeButton(const QString &objectName, const QString &text, ButtonLook look, QWidget *parent)
{
    auto *button = new EnterButton(text, parent);
    button->setObjectName(objectName);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setAutoDefault(false);
    static constexpr QLatin1StringView looks[] = {"plain"_L1, "primary"_L1, "danger"_L1, "link"_L1};
    button->setProperty("look", QString(looks[static_cast<std::size_t>(look)]));
    if (look == ButtonLook::Link)
        button->setCursor(Qt::PointingHandCursor);
    return button;
}

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *makeMutedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(text, parent);
    label->setProperty("look", u"muted"_s);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    label->setFont(font);
    return label;
}

QLabel *makeHeading(const QString &text, qreal scale, QWidget *parent)
{
    QLabel *label = makeLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel *makeFieldLabel(const QString &text, QWidget *field, QWidget *parent)
{
    QLabel *label = makeMutedLabel(text, parent);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(text);
    return label;
}

QFrame *makeCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("look", u"card"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(2 * Theme::space, Theme::space + 4, 2 * Theme::space, Theme::space + 4);
    column->setSpacing(4);
    return card;
}

QVBoxLayout *cardLayout(QFrame *card)
{
    return qobject_cast<QVBoxLayout *>(card->layout());
}

void showThrough(QScrollArea &area)
{
    area.viewport()->setAutoFillBackground(false);
    area.widget()->setAutoFillBackground(false);
}

void setLookProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace bantin::ui
